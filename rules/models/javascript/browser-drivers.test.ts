// Sessions, connections and drivers of browsers.
import { chromium } from "playwright";
import puppeteer, { Page } from "puppeteer";
import { Builder } from "selenium-webdriver";
import { remote } from "webdriverio";

export async function heading(url: string) {
  const driver = await new Builder().forBrowser("firefox").build(); // leak: resource-not-guarded
  await driver.get(url);
  const title = await driver.getTitle();
  await driver.quit();
  return title;
}

export async function source(url: string) {
  const driver = new Builder().forBrowser("chrome").build(); // ok: quit on every way out
  try {
    await driver.get(url);
    return await driver.getPageSource();
  } finally {
    await driver.quit();
  }
}

export async function visit(url: string) {
  const browser = await remote({ capabilities: { browserName: "firefox" } }); // leak: resource-not-closed
  await browser.url(url);
}

export async function click(url: string) {
  const browser = await remote({ capabilities: { browserName: "firefox" } }); // ok: its session is deleted
  try {
    await browser.url(url);
  } finally {
    await browser.deleteSession();
  }
}

export async function heap(page: Page) {
  const session = await page.createCDPSession(); // leak: resource-not-closed
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

export async function throttle(page: Page, run: () => Promise<void>) {
  const session = await page.createCDPSession(); // ok: detached on every way out
  try {
    await session.send("Network.enable");
    await run();
  } finally {
    await session.detach();
  }
}

export async function remotePages(endpoint: string) {
  const browser = await puppeteer.connect({ browserWSEndpoint: endpoint }); // leak: resource-not-closed
  const pages = await browser.pages();
  return pages.length;
}

export class Farm {
  private readonly profile = chromium.launchPersistentContext("profiles/main"); // ok: close closes it
  private readonly other = chromium.launchPersistentContext("profiles/other"); // leak: resource-not-closed
  private readonly server = chromium.launchServer(); // ok: close closes it
  private readonly spare = chromium.launchServer(); // leak: resource-not-closed
  private readonly attached = chromium.connectOverCDP("http://127.0.0.1:9222"); // ok: close closes it

  async close() {
    await (await this.profile).close();
    await (await this.server).close();
    await (await this.attached).close();
  }
}
