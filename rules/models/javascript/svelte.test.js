// Helpers that Svelte components call while they are set up.
import { onDestroy, onMount } from "svelte";
import { writable } from "svelte/store";

const user = writable(null);

export function trackUser(render) {
  const unsubscribe = user.subscribe(render); // ok: onDestroy is given the unsubscriber
  onDestroy(unsubscribe);
}

export function logUser(render) {
  onMount(() => {
    user.subscribe(render); // leak: listener-not-removed
  });
}

export function trackScroll(update) {
  onMount(() => {
    window.addEventListener("scroll", update); // ok: the function that is returned removes it
    return () => window.removeEventListener("scroll", update);
  });
}

export function trackClock(update) {
  onMount(() => {
    setInterval(update, 1000); // leak: timer-not-cleared
  });
}

export function blink(update) {
  const timer = setInterval(update, 500); // ok: cleared when the component goes
  onDestroy(() => clearInterval(timer));
}
