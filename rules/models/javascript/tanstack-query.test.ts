// Subscriptions to queries and their cache.
import { onlineManager, QueryObserver, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

export function useCacheSize(show: (size: number) => void) {
  const client = useQueryClient();
  useEffect(() => {
    client.getMutationCache().subscribe(() => show(0)); // leak: listener-not-removed
    const cache = client.getQueryCache();
    const stop = cache.subscribe(() => show(cache.getAll().length)); // ok: the cleanup ends it
    return () => stop();
  }, [client, show]);

  useEffect(() => {
    onlineManager.subscribe(() => show(-1)); // leak: listener-not-removed
  }, [show]);
}

export class Prices extends HTMLElement {
  client?: QueryClient;

  connectedCallback() {
    onlineManager.subscribe(() => this.draw()); // leak: listener-not-removed
    this.stop = onlineManager.subscribe(() => this.draw()); // ok: disconnectedCallback calls it
    const rates = new QueryObserver(this.client!, { queryKey: ["rates"] });
    rates.subscribe(() => this.draw()); // missed: listener-not-removed (the client's cache holds what is made here)
  }

  stop = () => {};
  draw() {}

  disconnectedCallback() {
    this.stop();
  }
}
