// Subscriptions of components to accounts.
import { Connection, PublicKey } from "@solana/web3.js";
import { useEffect } from "react";

const connection = new Connection("https://rpc.example");

export function Balance({ owner, show }: { owner: PublicKey; show: () => void }) {
  useEffect(() => {
    const id = connection.onAccountChange(owner, show); // ok: the cleanup removes it
    connection.onAccountChange(owner, show, "confirmed"); // leak: listener-not-removed
    connection.onLogs(owner, show); // leak: listener-not-removed
    const logs = connection.onLogs("all", show); // ok: the cleanup removes it
    connection.onSlotChange(show); // leak: listener-not-removed
    const slots = connection.onSlotUpdate(show); // ok: the cleanup removes it
    connection.onProgramAccountChange(owner, show); // leak: listener-not-removed
    const program = connection.onProgramAccountChange(owner, show); // ok: the cleanup removes it
    return () => {
      connection.removeAccountChangeListener(id);
      connection.removeOnLogsListener(logs);
      connection.removeSlotUpdateListener(slots);
      connection.removeProgramAccountChangeListener(program);
    };
  }, [owner, show]);
  return null;
}
