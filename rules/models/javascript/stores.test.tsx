// Subscriptions to stores of modules.
import { createEvent, createStore } from "effector";
import { createStore as createJotai } from "jotai";
import { atom, onMount, onSet } from "nanostores";
import { useEffect } from "react";
import { proxy, subscribe } from "valtio";
import { subscribeKey } from "valtio/utils";
import { themeAtom } from "./atoms";

const player = proxy({ playing: false, volume: 1 });
const locale = atom("en");
const online = atom(true);
const counter = createStore(0);
const reset = createEvent();
const jotai = createJotai();

export function usePlayer(show: (text: string) => void) {
  useEffect(() => {
    subscribe(player, () => show("player")); // leak: listener-not-removed
    const stop = subscribeKey(player, "volume", () => show("volume")); // ok: the cleanup ends it
    return stop;
  }, [show]);

  useEffect(() => locale.subscribe((value) => show(value)), [show]); // ok: the result is the cleanup

  useEffect(() => {
    locale.listen((value) => show(value)); // leak: listener-not-removed
    counter.watch((value) => show(String(value))); // leak: listener-not-removed
    const stop = reset.watch(() => show("")); // ok: the cleanup ends it
    return () => stop();
  }, [show]);
}

export class Badge extends HTMLElement {
  connectedCallback() {
    jotai.sub(themeAtom, () => this.draw()); // leak: listener-not-removed
    this.stop = jotai.sub(themeAtom, () => this.draw()); // ok: disconnectedCallback calls it
    onSet(locale, () => this.draw()); // leak: listener-not-removed
    this.saved = onSet(locale, () => this.draw()); // ok: disconnectedCallback calls it
  }

  own = proxy({ width: 0 });
  size = atom(0);
  watchOwn() {
    subscribe(this.own, () => this.draw()); // false-alarm: listener-not-removed (its own state, which a call made)
    this.size.listen(() => this.draw()); // false-alarm: listener-not-removed (its own store, which a call made)
  }

  stop = () => {};
  saved = () => {};
  draw() {}

  disconnectedCallback() {
    this.stop();
    this.saved();
  }
}

onMount(online, () => {
  const timer = setInterval(() => online.set(navigator.onLine), 1000); // ok: the result clears it
  return () => clearInterval(timer);
});
