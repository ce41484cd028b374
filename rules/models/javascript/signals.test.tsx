// Signals, and components of Solid.
import { effect, signal } from "@preact/signals";
import { useEffect } from "react";
import { createEffect, onCleanup, onMount } from "solid-js";

export const count = signal(0);
export const theme = signal("light");

export function useCount(show: (value: number) => void) {
  useEffect(() => {
    effect(() => show(count.value)); // leak: listener-not-removed
    const stop = effect(() => show(-count.value)); // ok: the cleanup ends it
    return () => stop();
  }, [show]);
  useEffect(() => effect(() => show(count.value)), [show]); // ok: the result is the cleanup
}

export class Lamp {
  private readonly stop = effect(() => this.draw(theme.value)); // ok: dispose calls it
  private readonly trace = effect(() => this.draw(theme.value)); // leak: listener-not-removed

  draw(value: string) {}

  dispose() {
    this.stop();
  }
}

export function Clock(props: { tick: () => void }) {
  const resize = () => props.tick();
  onMount(() => {
    window.addEventListener("resize", resize); // ok: onCleanup removes it
    window.addEventListener("focus", () => props.tick()); // leak: listener-not-removed
  });
  onCleanup(() => window.removeEventListener("resize", resize));

  createEffect(() => {
    const timer = setInterval(() => props.tick(), 1000); // ok: cleared before the effect runs again
    onCleanup(() => clearInterval(timer));
    document.addEventListener("visibilitychange", () => props.tick()); // leak: listener-not-removed
  });
  return null;
}
