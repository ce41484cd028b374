// What the root of a program starts once is wanted as long as the page; what it starts again and again piles up.
import React, { useEffect, useState } from "react";

declare const feed: { title: string };

export class BillingApp extends React.Component {
  componentDidMount() {
    window.addEventListener("resize", () => this.forceUpdate()); // ok: the root is mounted once
    setInterval(() => this.forceUpdate(), 60000); // ok: the root is mounted once
  }

  componentDidUpdate() {
    window.addEventListener("focus", () => this.forceUpdate()); // leak: listener-not-removed
  }
}

export class Ledger extends React.Component {
  componentDidMount() {
    setInterval(() => this.forceUpdate(), 60000); // leak: timer-not-cleared
  }
}

export function App() {
  const [theme, setTheme] = useState("auto");
  useEffect(() => {
    setInterval(() => setTheme("auto"), 60000); // ok: the effect of the root runs once
  }, []);
  useEffect(() => {
    window.addEventListener("storage", () => setTheme(theme)); // leak: listener-not-removed
  }, [theme]);
  useEffect(() => {
    window.addEventListener("hashchange", () => setTheme(theme)); // leak: listener-not-removed
  });
  return null;
}

export function Headline() {
  useEffect(() => {
    setInterval(() => (document.title = feed.title), 60000); // leak: timer-not-cleared
  }, []);
  return null;
}
