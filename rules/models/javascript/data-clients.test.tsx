// Subscriptions of components to shared clients.
import { router } from "@inertiajs/react";
import { addAction, removeAction } from "@wordpress/hooks";
import { subscribe } from "@wordpress/data";
import { Hub } from "aws-amplify/utils";
import { Connection, subscribeEntities } from "home-assistant-js-websocket";
import PubNub from "pubnub";
import { useEffect } from "react";
import { Environment, requestSubscription } from "relay-runtime";

const pubnub = new PubNub({ subscribeKey: "x" });

export function Feed({ environment, config, show }: { environment: Environment; config: object; show: () => void }) {
  useEffect(() => {
    requestSubscription(environment, config); // leak: listener-not-removed
    const subscription = requestSubscription(environment, config); // ok: the cleanup disposes of it
    return () => subscription.dispose();
  }, [environment, config]);

  useEffect(() => {
    Hub.listen("auth", show); // leak: listener-not-removed
    const stop = Hub.listen("auth", show); // ok: the cleanup calls it
    return stop;
  }, [show]);

  useEffect(() => {
    pubnub.addListener({ message: show }); // leak: listener-not-removed
    const listener = { status: show };
    pubnub.addListener(listener); // ok: the cleanup removes it
    return () => pubnub.removeListener(listener);
  }, [show]);

  useEffect(() => router.on("start", show), [show]); // ok: the disposer is the cleanup

  useEffect(() => {
    router.on("finish", show); // missed: listener-not-removed (`on` is taken for chained: its result for the router)
    subscribe(show); // leak: listener-not-removed
    const stop = subscribe(show); // ok: the cleanup calls it
    addAction("saved", "shop/feed", show); // ok: the cleanup removes it
    addAction("opened", "shop/feed", show); // leak: listener-not-removed
    return () => {
      stop();
      removeAction("saved", "shop/feed");
    };
  }, [show]);
  return null;
}

export class Lights extends HTMLElement {
  connection!: Connection;
  private stop?: () => void;
  private end?: () => void;

  async connectedCallback() {
    this.stop = subscribeEntities(this.connection, () => this.draw()); // ok: disconnectedCallback calls it
    subscribeEntities(this.connection, () => this.draw()); // leak: listener-not-removed
    this.end = await this.connection.subscribeEvents(() => this.draw(), "state_changed"); // leak: listener-not-removed
  }

  draw() {}

  disconnectedCallback() {
    this.stop?.();
  }
}

export function useRetained(environment: Environment, operation: object) {
  useEffect(() => {
    environment.retain(operation); // leak: listener-not-removed
    const retained = environment.retain(operation); // ok: the cleanup disposes of it
    return () => retained.dispose();
  }, [environment, operation]);
}
