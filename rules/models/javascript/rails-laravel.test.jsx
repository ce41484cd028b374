// Channels of components and of controllers.
import { createConsumer } from "@rails/actioncable";
import { Controller } from "@hotwired/stimulus";
import { useEffect } from "react";

const consumer = createConsumer();

export class ChatController extends Controller {
  connect() {
    this.room = consumer.subscriptions.create("RoomChannel", { received: () => this.show() }); // ok: disconnect ends it
    this.typing = consumer.subscriptions.create("TypingChannel", { received: () => this.show() }); // leak: listener-not-removed
    window.addEventListener("online", this.show); // leak: listener-not-removed
  }

  show = () => {};

  disconnect() {
    this.room.unsubscribe();
  }
}

export function Orders({ id, show }) {
  useEffect(() => {
    window.Echo.private(`orders.${id}`).listen("OrderShipped", show); // ok: the cleanup leaves the channel
    return () => window.Echo.leave(`orders.${id}`);
  }, [id, show]);
  return null;
}
