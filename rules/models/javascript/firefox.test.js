// Observers and message listeners of what comes and goes with a window.
class Sidebar {
  init() {
    Services.obs.addObserver(this, "http-on-modify-request"); // leak: listener-not-removed
    Services.obs.addObserver(this, "quit-application"); // ok: uninit removes it
    Services.obs.addObserver(this, "idle-daily", true); // ok: held weakly
    Services.prefs.addObserver("browser.sidebar.", this); // leak: listener-not-removed
    Services.prefs.addObserver("browser.tabs.", this); // ok: uninit removes it
    this.branch = Services.prefs.getBranch("extensions.sidebar.");
    this.branch.addObserver("", this); // leak: listener-not-removed
    Services.mm.addMessageListener("Sidebar:Open", this); // leak: listener-not-removed
    window.messageManager.addMessageListener("Sidebar:Close", this.receive); // ok: uninit removes it
  }

  observe() {}
  receive() {}

  uninit() {
    Services.obs.removeObserver(this, "quit-application");
    Services.prefs.removeObserver("browser.tabs.", this);
    window.messageManager.removeMessageListener("Sidebar:Close", this.receive);
  }
}

export { Sidebar };
