// Subscriptions of Expo's modules.
import NetInfo from "@react-native-community/netinfo";
import { activateKeepAwakeAsync, deactivateKeepAwake } from "expo-keep-awake";
import * as Location from "expo-location";
import * as Notifications from "expo-notifications";
import * as ScreenOrientation from "expo-screen-orientation";
import { Accelerometer, Gyroscope } from "expo-sensors";
import React, { useEffect } from "react";

export function useNotifications(show: (value: unknown) => void) {
  useEffect(() => {
    const received = Notifications.addNotificationReceivedListener((value) => show(value)); // ok: the cleanup removes it
    const answered = Notifications.addNotificationResponseReceivedListener((value) => show(value)); // ok: the cleanup removes it
    Notifications.addPushTokenListener((token) => show(token)); // leak: listener-not-removed
    return () => {
      received.remove();
      Notifications.removeNotificationSubscription(answered);
    };
  }, [show]);

  useEffect(() => {
    const turned = ScreenOrientation.addOrientationChangeListener((value) => show(value)); // ok: the cleanup removes it
    return () => ScreenOrientation.removeOrientationChangeListener(turned);
  }, [show]);

  useEffect(() => {
    ScreenOrientation.addOrientationChangeListener((value) => show(value)); // leak: listener-not-removed
    NetInfo.addEventListener((state) => show(state.isConnected)); // leak: listener-not-removed
  }, [show]);

  useEffect(() => NetInfo.addEventListener((state) => show(state.isConnected)), [show]); // ok: the result is the cleanup
}

export class Level extends React.Component {
  async componentDidMount() {
    this.tilt = Accelerometer.addListener((value) => this.draw(value)); // ok: componentWillUnmount removes it
    this.turn = Gyroscope.addListener((value) => this.draw(value)); // leak: listener-not-removed
    activateKeepAwakeAsync("level"); // ok: componentWillUnmount lets the screen sleep
    activateKeepAwakeAsync("compass"); // leak: resource-not-closed
    this.place = await Location.watchPositionAsync({}, (value) => this.draw(value)); // ok: componentWillUnmount removes it
    this.heading = await Location.watchHeadingAsync((value) => this.draw(value)); // leak: listener-not-removed
  }

  draw(value: unknown) {}

  render() {
    return null;
  }

  componentWillUnmount() {
    this.tilt.remove();
    this.place.remove();
    deactivateKeepAwake("level");
  }
}
