// Listeners of Firebase in components.
import auth from "@react-native-firebase/auth";
import firebase from "firebase/compat/app";
import { getAuth, onAuthStateChanged } from "firebase/auth";
import { getDatabase, off, onChildAdded, onValue, ref } from "firebase/database";
import { collection, doc, onSnapshot, query } from "firebase/firestore";
import { onMessage } from "firebase/messaging";
import React, { useEffect } from "react";
import { database, messaging } from "./firebase";

export function useRoom(room, show) {
  useEffect(() => {
    const stop = onSnapshot(doc(database, "rooms", room), (snapshot) => show(snapshot.data())); // ok: the cleanup ends it
    onSnapshot(query(collection(database, "guests")), (guests) => show(guests.size)); // leak: listener-not-removed
    return () => stop();
  }, [room, show]);

  useEffect(() => onAuthStateChanged(getAuth(), (user) => show(user)), [show]); // ok: the result is the cleanup

  useEffect(() => {
    onAuthStateChanged(getAuth(), (user) => show(user)); // leak: listener-not-removed
    onMessage(messaging, (message) => show(message)); // leak: listener-not-removed
    const stop = onMessage(messaging, (message) => show(message)); // ok: the cleanup ends it
    return stop;
  }, [show]);

  useEffect(() => {
    const scores = ref(getDatabase(), "scores");
    onValue(scores, (snapshot) => show(snapshot.val())); // ok: off detaches it
    onValue(ref(getDatabase(), "title"), (snapshot) => show(snapshot.val()), { onlyOnce: true }); // ok: once
    return () => off(scores);
  }, [show]);

  useEffect(() => {
    onChildAdded(ref(getDatabase(), "chat"), (snapshot) => show(snapshot.val())); // leak: listener-not-removed
    const stop = auth().onAuthStateChanged((user) => show(user)); // ok: the cleanup ends it
    return stop;
  }, [show]);
}

export class Board extends React.Component {
  componentDidMount() {
    this.presence = firebase.database().ref("presence");
    this.presence.on("value", this.draw); // ok: componentWillUnmount detaches it
    this.typing = firebase.database().ref("typing");
    this.typing.on("value", this.draw); // leak: listener-not-removed
    firebase.firestore().collection("posts").where("open", "==", true).onSnapshot(this.draw); // leak: listener-not-removed
    this.stop = firebase.firestore().collection("tags").onSnapshot(this.draw); // ok: componentWillUnmount calls it
    firebase.auth().onAuthStateChanged(this.draw); // leak: listener-not-removed
  }

  draw = () => {};

  componentWillUnmount() {
    this.presence.off("value", this.draw);
    this.stop();
  }
}
