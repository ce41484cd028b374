// React effects, refs and class components.
import React, { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

export function Clock({ onTick }) {
  const [now, setNow] = useState(() => Date.now());
  const poll = useRef(null);
  const onResize = useCallback(() => setNow(Date.now()), []);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000); // ok: the cleanup clears it
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const timer = setInterval(onTick, 1000); // leak: timer-not-cleared
    console.log(timer);
  }, [onTick]);

  useLayoutEffect(() => {
    window.addEventListener("resize", onResize); // ok: the cleanup removes the memoised handler
    return () => window.removeEventListener("resize", onResize);
  }, [onResize]);

  React.useEffect(() => {
    document.addEventListener("visibilitychange", onResize); // leak: listener-not-removed
  }, [onResize]);

  useEffect(() => {
    poll.current = setInterval(onTick, 5000); // ok: another effect's cleanup clears it
  }, [onTick]);

  useEffect(() => () => clearInterval(poll.current), []);

  return <time>{now}</time>;
}

export function useOnline(report) {
  useEffect(() => {
    const update = () => report(navigator.onLine);
    window.addEventListener("online", update); // ok: the cleanup removes it
    window.addEventListener("offline", update); // leak: listener-not-removed
    return () => window.removeEventListener("online", update);
  }, [report]);
}

export class Chart extends React.Component {
  componentDidMount() {
    window.addEventListener("resize", this.draw); // ok: componentWillUnmount removes it
    this.frame = setInterval(this.draw, 40); // leak: timer-not-cleared
  }

  componentWillUnmount() {
    window.removeEventListener("resize", this.draw);
  }

  draw = () => {};

  render() {
    return <canvas />;
  }
}

export class Badge extends React.PureComponent {
  componentDidMount() {
    window.addEventListener("focus", this.refresh); // leak: listener-not-removed
  }

  refresh = () => this.forceUpdate();

  render() {
    return <b />;
  }
}

// Of another library: nothing here is a method of React's.
class Carousel extends Component {
  start() {
    this.ticker = setInterval(() => this.step(), 100); // ok: how this `Component` ends is not known
  }

  step() {}
}
