"""Browsers and engines that a program starts."""

import matlab.engine
from requests_html import HTMLSession
from splinter import Browser


def links(url):
    session = HTMLSession()  # leak: resource-not-closed
    answer = session.get(url)
    answer.html.render()
    return [str(link) for link in answer.html.links]


def links_guarded(url):
    session = HTMLSession()  # ok: closed on every way out
    try:
        answer = session.get(url)
        answer.html.render()
        return [str(link) for link in answer.html.links]
    finally:
        session.close()


def title(url):
    browser = Browser("firefox")  # leak: resource-not-closed
    browser.visit(url)
    return str(browser.title)


def title_in_block(url):
    with Browser("firefox") as browser:  # ok: it quits at the end of the block
        browser.visit(url)
        return str(browser.title)


class Solver:
    def __init__(self):
        self.engine = matlab.engine.start_matlab()  # ok: close quits it
        self.plots = matlab.engine.start_matlab("-desktop")  # leak: resource-not-closed

    def close(self):
        self.engine.quit()
