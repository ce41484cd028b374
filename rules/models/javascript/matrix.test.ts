// Clients of Matrix, and listeners on one of the application.
import { createClient } from "matrix-js-sdk";
import { useEffect } from "react";

const client = createClient({ baseUrl: "https://matrix.example" });

export class Bot {
  private readonly main = createClient({ baseUrl: "https://matrix.example" });
  private readonly spare = createClient({ baseUrl: "https://spare.example" });

  async start() {
    await this.main.startClient(); // ok: stop stops it
    await this.spare.startClient({ initialSyncLimit: 10 }); // leak: resource-not-closed
  }

  stop() {
    this.main.stopClient();
  }
}

export function useTimeline(show: (value: unknown) => void) {
  useEffect(() => {
    client.on("Room.timeline", show); // ok: the cleanup removes it
    return () => {
      client.off("Room.timeline", show);
    };
  }, [show]);
}
