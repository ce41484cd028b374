// Setting the state of a component that is gone does nothing.
import React from 'react';

export class Toast extends React.Component<{ read(): void }> {
  private hide?: number;
  private read?: number;

  show() {
    window.clearTimeout(this.hide);
    this.hide = window.setTimeout(() => this.setState({ open: false }), 300); // ok: late by less than a second, and nothing then
  }

  mark() {
    window.clearTimeout(this.read);
    this.read = window.setTimeout(() => this.report(), 300); // leak: timer-not-cleared
  }

  report() {
    this.props.read();
  }

  componentWillUnmount() {
    this.report();
  }

  render() {
    return null;
  }
}
