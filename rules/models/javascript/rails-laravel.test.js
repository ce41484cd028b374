// Channels that nobody leaves.
export class Lobby {
  init() {
    Echo.join("lobby").here(() => this.show()).listen("Message", () => this.show()); // leak: listener-not-removed
    Echo.private("orders").notification(() => this.show()); // leak: listener-not-removed
  }

  show() {}

  destroy() {
    this.gone = true;
  }
}
