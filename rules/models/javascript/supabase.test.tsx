// Channels of Supabase.
import { createClient } from "@supabase/supabase-js";
import { useEffect } from "react";

const supabase = createClient("https://app.example", "key");

export function useMessages(room: string, show: (value: unknown) => void) {
  useEffect(() => {
    const channel = supabase // ok: the cleanup removes it
      .channel(`room:${room}`)
      .on("broadcast", { event: "message" }, (payload) => show(payload))
      .subscribe();
    return () => {
      supabase.removeChannel(channel);
    };
  }, [room, show]);

  useEffect(() => {
    const changes = supabase.channel("changes"); // ok: the cleanup ends it
    changes.on("broadcast", { event: "change" }, show).subscribe();
    return () => {
      changes.unsubscribe();
    };
  }, [show]);

  useEffect(() => {
    supabase.channel("typing").on("broadcast", { event: "typing" }, show).subscribe(); // leak: resource-not-closed
  }, [show]);
}
