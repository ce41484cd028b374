// Reactive work of components, and live queries of publications.
import { Meteor } from "meteor/meteor";
import { Mongo } from "meteor/mongo";
import { Tracker } from "meteor/tracker";
import { useEffect } from "react";

const Messages = new Mongo.Collection("messages");

export function Unread({ show }) {
  useEffect(() => {
    Tracker.autorun(() => show(Messages.find().count())); // leak: listener-not-removed
    const computation = Tracker.autorun(() => show(Messages.find().count())); // ok: the cleanup stops it
    const id = Meteor.setInterval(show, 1000); // ok: the cleanup clears it
    Meteor.setInterval(show, 5000); // leak: timer-not-cleared
    return () => {
      computation.stop();
      Meteor.clearInterval(id);
    };
  }, [show]);
  return null;
}

Meteor.publish("counts", function () {
  const handle = Messages.find({ seen: false }).observeChanges({ added: () => this.changed() }); // ok: stopped with the publication
  Messages.find({ seen: true }).observeChanges({ added: () => this.changed() }); // leak: listener-not-removed
  this.onStop(() => handle.stop());
});

export class Badge {
  start() {
    this.later = Meteor.setTimeout(() => this.draw(), 1000); // ok: destroy clears it
    this.blink = Meteor.setTimeout(() => this.draw(), 500); // leak: timer-not-cleared
  }

  draw() {}

  destroy() {
    Meteor.clearTimeout(this.later);
  }
}
