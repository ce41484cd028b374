// Subscriptions of React Native.
import React, { useEffect } from "react";
import { Appearance, AppState, BackHandler, Dimensions, Keyboard, NativeEventEmitter } from "react-native";

const emitter = new NativeEventEmitter();

export function useKeyboardHeight(setHeight) {
  useEffect(() => {
    const shown = Keyboard.addListener("keyboardDidShow", (event) => setHeight(event.height)); // ok: the cleanup removes it
    return () => shown.remove();
  }, [setHeight]);

  useEffect(() => {
    const hidden = Keyboard.addListener("keyboardDidHide", () => setHeight(0)); // leak: listener-not-removed
    console.log(hidden);
  }, [setHeight]);

  useEffect(() => {
    AppState.addEventListener("change", () => setHeight(0)); // leak: listener-not-removed
  }, [setHeight]);
}

export class Screen extends React.Component {
  componentDidMount() {
    this.back = BackHandler.addEventListener("hardwareBackPress", this.leave); // ok: componentWillUnmount removes it
    this.rotation = Dimensions.addEventListener("change", this.leave); // leak: listener-not-removed
    this.scheme = Appearance.addChangeListener(this.leave); // leak: listener-not-removed
    this.battery = emitter.addListener("battery", this.leave); // ok: componentWillUnmount removes it
    this.theme = Appearance.addChangeListener(this.leave); // ok: componentWillUnmount removes it
  }

  leave = () => true;

  componentWillUnmount() {
    this.back.remove();
    this.battery.remove();
    this.theme.remove();
  }
}
