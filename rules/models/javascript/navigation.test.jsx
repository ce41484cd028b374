// Listeners of routers.
import { createNavigationContainerRef, useFocusEffect, useNavigation } from "@react-navigation/native";
import { createBrowserHistory } from "history";
import Router, { useRouter } from "next/router";
import { useCallback, useEffect } from "react";
import { createBrowserRouter } from "react-router-dom";

const history = createBrowserHistory();
const browser = createBrowserRouter([]);
const root = createNavigationContainerRef();

export function usePageViews(count) {
  const router = useRouter();
  useEffect(() => {
    const view = (url) => count(url);
    router.events.on("routeChangeComplete", view); // ok: the cleanup removes it
    router.events.on("routeChangeError", () => count("error")); // leak: listener-not-removed
    return () => router.events.off("routeChangeComplete", view);
  }, [router, count]);

  useEffect(() => {
    Router.events.on("routeChangeStart", count); // ok: the cleanup removes it
    return () => Router.events.off("routeChangeStart", count);
  }, [count]);

  useEffect(() => {
    history.listen((change) => count(change.location.pathname)); // leak: listener-not-removed
    const stop = history.block(() => count("block")); // ok: the cleanup ends it
    return () => stop();
  }, [count]);

  useEffect(() => browser.subscribe((state) => count(state.location.pathname)), [count]); // ok: the result is the cleanup

  useEffect(() => {
    browser.subscribe((state) => count(state.location.pathname)); // leak: listener-not-removed
  }, [count]);
}

export function useScreen(refresh) {
  const navigation = useNavigation();
  useEffect(() => {
    const stop = navigation.addListener("focus", () => refresh()); // ok: the cleanup ends it
    return stop;
  }, [navigation, refresh]);

  useEffect(() => {
    root.addListener("state", () => refresh()); // leak: listener-not-removed
    navigation.addListener("blur", () => refresh()); // leak: listener-not-removed
  }, [navigation, refresh]);

  useFocusEffect(
    useCallback(() => {
      const timer = setInterval(refresh, 1000); // ok: cleared when the focus is lost
      return () => clearInterval(timer);
    }, [refresh]),
  );

  useFocusEffect(
    useCallback(() => {
      setInterval(refresh, 5000); // leak: timer-not-cleared
    }, [refresh]),
  );
}
