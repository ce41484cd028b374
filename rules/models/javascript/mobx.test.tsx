// Reactions of MobX in components and classes.
import { autorun, reaction, runInAction, spy, when } from "mobx";
import { disposeOnUnmount, observer } from "mobx-react";
import { onSnapshot } from "mobx-state-tree";
import React, { useEffect } from "react";
import { cart, session } from "./stores";

export const CartBadge = observer(({ show }) => {
  useEffect(() => {
    autorun(() => show(cart.count)); // leak: listener-not-removed
    reaction(() => cart.total, (total) => show(total)); // leak: listener-not-removed
    const stop = autorun(() => show(cart.total)); // ok: the cleanup stops it
    return () => stop();
  }, [show]);

  useEffect(() => reaction(() => session.user, (user) => show(user)), [show]); // ok: the disposer is the cleanup
  return null;
});

export class Checkout extends React.Component {
  componentDidMount() {
    spy(() => this.update()); // leak: listener-not-removed
    this.guard = spy(() => this.update()); // ok: componentWillUnmount calls it
    onSnapshot(session, () => this.update()); // leak: listener-not-removed
    this.saving = onSnapshot(cart, () => this.update()); // ok: componentWillUnmount calls it
    disposeOnUnmount(this, autorun(() => this.update())); // ok: the component stops it
    const timer = setInterval(() => this.update(), 1000); // ok: disposeOnUnmount clears it
    disposeOnUnmount(this, () => clearInterval(timer));
    when(() => cart.empty, () => this.update()); // ok: runs once
  }

  update() {
    runInAction(() => (cart.seen = true));
  }

  componentWillUnmount() {
    this.guard();
    this.saving();
  }
}
