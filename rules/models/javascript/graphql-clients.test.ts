// Subscriptions of GraphQL clients.
import { ApolloClient, InMemoryCache, useApolloClient } from "@apollo/client";
import { createClient } from "graphql-ws";
import { useEffect } from "react";
import { SubscriptionClient } from "subscriptions-transport-ws";
import { ORDERS, PRICES } from "./queries";

const apollo = new ApolloClient({ uri: "/graphql", cache: new InMemoryCache() });
const socket = createClient({ url: "wss://api.example" });

export function usePrices(show: (value: unknown) => void) {
  const client = useApolloClient();
  useEffect(() => {
    client.watchQuery({ query: PRICES }).subscribe((result) => show(result.data)); // leak: listener-not-removed
    const orders = client.watchQuery({ query: ORDERS }).subscribe((result) => show(result.data)); // ok: the cleanup ends it
    return () => orders.unsubscribe();
  }, [client, show]);

  useEffect(() => {
    const subscription = apollo.subscribe({ query: ORDERS }).subscribe({ next: show }); // ok: the cleanup ends it
    apollo.onResetStore(async () => show(null)); // leak: listener-not-removed
    return () => subscription.unsubscribe();
  }, [show]);

  useEffect(() => apollo.onClearStore(async () => show(null)), [show]); // ok: the result is the cleanup

  useEffect(() => {
    socket.subscribe({ query: "subscription { price }" }, { next: show, error: show, complete() {} }); // leak: listener-not-removed
    return socket.subscribe({ query: "subscription { order }" }, { next: show, error: show, complete() {} }); // ok: the result is the cleanup
  }, [show]);
}

export class Ticker {
  private readonly live = new SubscriptionClient("wss://live.example"); // ok: dispose closes it
  private readonly test = new SubscriptionClient("wss://test.example"); // leak: resource-not-closed

  dispose() {
    this.live.close();
  }
}
