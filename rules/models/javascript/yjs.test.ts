// Shared documents in components.
import { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect } from "react";
import { IndexeddbPersistence } from "y-indexeddb";
import { WebsocketProvider } from "y-websocket";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

const shared = new Y.Doc();
const presence = new WebsocketProvider("wss://docs.example", "presence", shared);
const awareness = new Awareness(shared);
const titles = shared.getMap("titles");

export class Editor {
  private readonly document = new Y.Doc();
  private readonly online = new HocuspocusProvider({ url: "wss://docs.example", name: "notes", document: this.document }); // ok: destroy closes it
  private readonly mirror = new WebsocketProvider("wss://docs.example", "mirror", this.document); // leak: resource-not-closed
  private readonly saved = new IndexeddbPersistence("notes", shared); // ok: destroy closes it
  private readonly copied = new IndexeddbPersistence("copies", shared); // leak: resource-not-closed

  constructor() {
    this.document.on("update", () => this.draw()); // ok: its own document
    this.online.on("status", () => this.draw()); // ok: its own provider
  }

  draw() {}

  destroy() {
    this.online.destroy();
    this.saved.destroy();
  }
}

export function useTitle(show: (value: unknown) => void) {
  useEffect(() => {
    const changed = () => show(titles.get("title"));
    titles.observe(changed); // ok: the cleanup takes it back
    titles.observeDeep(changed); // missed: listener-not-removed (how long what a document gave lives is not asked)
    return () => titles.unobserve(changed);
  }, [show]);

  useEffect(() => {
    titles.observe(() => show(titles.size)); // missed: listener-not-removed (as above)
    const deep = () => show(titles.size);
    titles.observeDeep(deep); // ok: the cleanup takes it back
    const updated = () => show(null);
    shared.on("update", updated); // ok: the cleanup takes it back
    shared.on("subdocs", () => show(null)); // leak: listener-not-removed
    return () => {
      titles.unobserveDeep(deep);
      shared.off("update", updated);
    };
  }, [show]);

  useEffect(() => {
    presence.on("sync", show); // ok: the cleanup takes it back
    presence.on("status", () => show(null)); // leak: listener-not-removed
    awareness.on("change", show); // ok: the cleanup takes it back
    awareness.on("update", () => show(null)); // leak: listener-not-removed
    return () => {
      presence.off("sync", show);
      awareness.off("change", show);
    };
  }, [show]);
}
