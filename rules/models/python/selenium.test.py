"""Browsers driven by Selenium."""
from pyvirtualdisplay import Display
from selenium import webdriver
from selenium.webdriver import Firefox


def title(url):
    driver = webdriver.Chrome()  # missed: resource-not-closed (what is returned is a field of it: taken as handing it on)
    driver.get(url)
    return driver.title


def warm_up(url):
    driver = webdriver.Chrome()  # leak: resource-not-closed
    driver.get(url)


def title_closed(url):
    with webdriver.Chrome() as driver:  # ok: quit at the end of the block
        driver.get(url)
        return driver.title


def screenshot(url, path):
    driver = Firefox()  # leak: resource-not-guarded
    driver.get(url)
    driver.save_screenshot(path)
    driver.quit()


def screenshot_guarded(url, path):
    driver = Firefox()  # ok: quit on every way out
    try:
        driver.get(url)
        driver.save_screenshot(path)
    finally:
        driver.quit()


def window_only(url):
    driver = webdriver.Chrome()  # leak: resource-not-guarded
    driver.get(url)
    text = driver.page_source
    driver.close()
    return text


class Crawler:
    def __init__(self, options):
        self.driver = webdriver.Chrome(options=options)  # ok: close quits it
        self.login = webdriver.Remote("https://grid.example")  # leak: resource-not-closed

    def close(self):
        self.driver.quit()


def headless(url):
    display = Display(visible=False)
    display.start()  # leak: resource-not-closed
    return title_closed(url)


def headless_stopped(url):
    display = Display(visible=False)
    display.start()  # ok: stopped on every way out
    try:
        return title_closed(url)
    finally:
        display.stop()
