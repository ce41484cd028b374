// Electron: what objects of the main process and components of a renderer register.
import { app, BrowserWindow, globalShortcut, ipcMain, ipcRenderer, nativeTheme, powerMonitor, powerSaveBlocker, protocol, remote } from "electron";
import { getCurrentWebContents, getCurrentWindow } from "@electron/remote";
import { autoUpdater } from "electron-updater";
import { useEffect } from "react";

export class PlayerWindow {
  private readonly window = new BrowserWindow({ width: 400 });
  private readonly awake: number;
  private readonly dimmed: number;

  constructor() {
    this.awake = powerSaveBlocker.start("prevent-display-sleep"); // leak: resource-not-closed
    this.dimmed = powerSaveBlocker.start("prevent-app-suspension"); // ok: dispose stops it
    this.window.on("resize", () => this.draw()); // ok: the window's listeners end with it
    this.window.webContents.on("did-finish-load", () => this.draw()); // ok: and so do those of its contents
    ipcMain.on("player:pause", this.draw); // leak: listener-not-removed
    ipcMain.on("player:play", this.draw); // ok: dispose removes it
    ipcMain.handle("player:title", () => this.title()); // leak: listener-not-removed
    ipcMain.handle("player:length", () => this.title()); // ok: dispose removes it
    globalShortcut.register("MediaStop", () => this.draw()); // leak: listener-not-removed
    globalShortcut.register("MediaPlayPause", () => this.draw()); // ok: dispose unregisters it
    protocol.handle("cover", () => this.cover()); // leak: listener-not-removed
    protocol.handle("track", () => this.cover()); // ok: dispose removes it
    protocol.registerStringProtocol("lyrics", () => this.cover()); // leak: listener-not-removed
    protocol.registerStringProtocol("notes", () => this.cover()); // ok: dispose removes it
    powerMonitor.on("suspend", this.draw); // leak: listener-not-removed
    nativeTheme.on("updated", this.draw); // ok: dispose removes it
  }

  draw = () => {};
  title = () => "";
  cover = () => new Response();

  dispose() {
    powerSaveBlocker.stop(this.dimmed);
    ipcMain.removeListener("player:play", this.draw);
    ipcMain.removeHandler("player:length");
    globalShortcut.unregister("MediaPlayPause");
    protocol.unhandle("track");
    protocol.unregisterProtocol("notes");
    nativeTheme.off("updated", this.draw);
  }
}

export async function printReport(url: string) {
  const hidden = new BrowserWindow({ show: false }); // leak: resource-not-closed
  await hidden.loadURL(url);
  return hidden.webContents.printToPDF({});
}

export async function printInvoice(url: string) {
  const hidden = new BrowserWindow({ show: false }); // ok: closed on every path
  try {
    await hidden.loadURL(url);
    return await hidden.webContents.printToPDF({});
  } finally {
    hidden.destroy();
  }
}

export function openEditor() {
  const editor = new BrowserWindow({ show: false }); // ok: shown, so that the user closes it
  editor.once("ready-to-show", () => editor.show());
  editor.loadFile("editor.html");
}

export function openHelp() {
  const help = new BrowserWindow({ width: 300 }); // ok: the user closes it
  help.loadFile("help.html");
}

export function useProgress(show: (value: number) => void) {
  useEffect(() => {
    const listener = (_event: unknown, value: number) => show(value);
    ipcRenderer.on("progress", listener); // ok: the cleanup removes it
    ipcRenderer.on("finished", () => show(100)); // leak: listener-not-removed
    return () => {
      ipcRenderer.removeListener("progress", listener);
    };
  }, [show]);
}

app.on("window-all-closed", () => app.quit()); // ok: once for the process

export class TitleBar {
  private readonly own = getCurrentWindow();

  mount() {
    remote.getCurrentWindow().on("maximize", this.draw); // leak: listener-not-removed
    remote.getCurrentWindow().on("unmaximize", this.draw); // ok: unmount removes it
    this.own.on("focus", this.draw); // leak: listener-not-removed
    this.own.on("blur", this.draw); // ok: unmount removes it
    getCurrentWebContents().on("zoom-changed", this.draw); // leak: listener-not-removed
    remote.app.on("browser-window-focus", this.draw); // leak: listener-not-removed
    autoUpdater.on("update-available", this.draw); // leak: listener-not-removed
  }

  draw = () => {};

  unmount() {
    remote.getCurrentWindow().removeListener("unmaximize", this.draw);
    this.own.off("blur", this.draw);
  }
}
