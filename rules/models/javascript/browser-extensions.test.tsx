// Listeners of browser extensions.
import { useEffect } from "react";
import browser from "webextension-polyfill";

chrome.runtime.onMessage.addListener((message) => console.log(message)); // ok: once for the page

export function useSettings(apply: (value: unknown) => void) {
  useEffect(() => {
    const changed = (changes: unknown) => apply(changes);
    chrome.storage.onChanged.addListener(changed); // ok: the cleanup removes it
    chrome.runtime.onMessage.addListener((message) => apply(message)); // leak: listener-not-removed
    browser.tabs.onActivated.addListener((tab) => apply(tab)); // leak: listener-not-removed
    return () => chrome.storage.onChanged.removeListener(changed);
  }, [apply]);
}

export class TabWatch {
  start() {
    chrome.tabs.onUpdated.addListener(this.updated); // ok: stop removes it
    chrome.tabs.onRemoved.addListener(this.removed); // leak: listener-not-removed
  }

  updated = () => {};
  removed = () => {};

  stop() {
    chrome.tabs.onUpdated.removeListener(this.updated);
  }
}

export function openTab(url: string) {
  return new Promise((resolve) => {
    chrome.tabs.create({ url }, (tab) => {
      const loaded = (id: number) => {
        if (id !== tab.id) return;
        chrome.tabs.onUpdated.removeListener(loaded);
        resolve(tab);
      };
      chrome.tabs.onUpdated.addListener(loaded); // ok: removes itself
    });
  });
}
