// Clients of feature flags.
import * as ld from "launchdarkly-js-client-sdk";

export class Flags {
  private readonly client = ld.initialize("key", { key: "user" }); // ok: dispose closes it
  private readonly shadow = ld.initialize("shadow", { key: "user" }); // leak: resource-not-closed

  dispose() {
    this.client.close();
  }
}
