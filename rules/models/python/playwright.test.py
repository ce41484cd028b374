"""Browsers, contexts and pages of Playwright and pyppeteer."""
import pyppeteer
from playwright.async_api import Browser, BrowserContext, async_playwright
from playwright.sync_api import sync_playwright


def title(url):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch()  # ok: it ends with the block
        page = browser.new_page()  # ok: it ends with the block
        page.goto(url)
        return page.title()


def title_started(url):
    playwright = sync_playwright().start()  # leak: resource-not-closed
    browser = playwright.chromium.launch()  # leak: resource-not-closed
    page = browser.new_page()  # leak: resource-not-closed
    page.goto(url)
    return page.title()


def title_stopped(url):
    playwright = sync_playwright().start()  # ok: stopped on every way out
    try:
        with playwright.firefox.launch() as browser:  # ok: closed at the end of the block
            page = browser.new_page()  # ok: it ends with its browser
            page.goto(url)
            return page.title()
    finally:
        playwright.stop()


async def render(browser: Browser, url):
    page = await browser.new_page()  # leak: resource-not-closed
    await page.goto(url)
    return await page.content()


async def render_closed(browser: Browser, url):
    page = await browser.new_page()  # ok: closed on every way out
    try:
        await page.goto(url)
        return await page.content()
    finally:
        await page.close()


async def logged_in(browser: Browser, url):
    context = await browser.new_context()  # leak: resource-not-guarded
    page = await context.new_page()  # ok: it ends with its context
    await page.goto(url)
    await context.close()


async def logged_in_closed(browser: Browser, url):
    context = await browser.new_context()  # ok: closed on every way out
    try:
        page = await context.new_page()  # ok: it ends with its context
        await page.goto(url)
    finally:
        await context.close()


class Crawler:
    async def start(self):
        self.playwright = await async_playwright().start()  # ok: stop stops it
        self.browser = await self.playwright.chromium.launch()  # ok: stop closes it
        self.mobile = await self.playwright.webkit.launch()  # leak: resource-not-closed

    async def stop(self):
        await self.browser.close()
        await self.playwright.stop()


async def tab(context: BrowserContext, url):
    page = await context.new_page()  # missed: resource-not-closed (low confidence: it ends with its context)
    await page.goto(url)


async def pdf(url, path):
    browser = await pyppeteer.launch()  # leak: resource-not-guarded
    page = await browser.newPage()  # false-alarm: resource-not-guarded (a second finding for one flaw: it ends with its owner, which has a finding of its own)
    await page.goto(url)
    await page.pdf({"path": path})
    await browser.close()


async def pdf_closed(url, path):
    browser = await pyppeteer.launch()  # ok: closed on every way out
    try:
        page = await browser.newPage()  # ok: it ends with its browser
        await page.goto(url)
        await page.pdf({"path": path})
    finally:
        await browser.close()


async def html(url):
    browser = await pyppeteer.launch()  # leak: resource-not-closed
    page = await browser.newPage()  # leak: resource-not-closed
    await page.goto(url)
    return await page.content()
