// Subscriptions to a Redux store.
import { configureStore } from "@reduxjs/toolkit";
import { useEffect } from "react";

const store = configureStore({ reducer: (state = {}) => state });

export function useTheme(apply) {
  useEffect(() => {
    const unsubscribe = store.subscribe(() => apply(store.getState().theme)); // ok: the cleanup ends it
    return () => unsubscribe();
  }, [apply]);

  useEffect(() => {
    return store.subscribe(() => apply(store.getState().locale)); // ok: the unsubscriber is the cleanup
  }, [apply]);

  useEffect(() => {
    store.subscribe(() => apply(store.getState().user)); // leak: listener-not-removed
  }, [apply]);
}
