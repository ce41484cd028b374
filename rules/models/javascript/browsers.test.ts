// Browsers driven by puppeteer and playwright.
import { chromium } from "playwright";
import puppeteer, { Browser } from "puppeteer";

export async function title(url: string) {
  const browser = await puppeteer.launch(); // leak: resource-not-guarded
  const page = await browser.newPage(); // ok: closed with its browser
  await page.goto(url);
  const result = await page.title();
  await browser.close();
  return result;
}

export async function screenshot(url: string, path: string) {
  const browser = await chromium.launch(); // ok: closed on every way out
  try {
    const page = await browser.newPage(); // ok: closed with its browser
    await page.goto(url);
    await page.screenshot({ path });
  } finally {
    await browser.close();
  }
}

export async function render(browser: Browser, html: string) {
  const page = await browser.newPage(); // missed: resource-not-closed (low confidence: a page goes with its browser)
  await page.setContent(html);
  return page.pdf();
}

export async function measure(browser: Browser, html: string) {
  const page = await browser.newPage(); // ok: closed on every way out
  try {
    await page.setContent(html);
    return await page.evaluate(() => document.body.scrollHeight);
  } finally {
    await page.close();
  }
}
