// Listeners of blocks, contracts and wallets.
import { watchAccount, watchBlockNumber } from "@wagmi/core";
import { ethers } from "ethers";
import { useEffect } from "react";
import { createPublicClient, http } from "viem";
import { config } from "./wagmi";

const provider = new ethers.JsonRpcProvider("https://rpc.example");
const token = new ethers.Contract("0x0", [], provider);
const client = createPublicClient({ transport: http() });

export function useWallet(show: (value: unknown) => void) {
  useEffect(() => {
    window.ethereum.on("accountsChanged", show); // ok: the cleanup removes it
    window.ethereum.on("chainChanged", () => show(null)); // leak: listener-not-removed
    return () => window.ethereum.removeListener("accountsChanged", show);
  }, [show]);

  useEffect(() => {
    provider.on("block", show); // ok: the cleanup removes it
    provider.on("pending", () => show(null)); // leak: listener-not-removed
    token.on("Approval", show); // ok: the cleanup removes it
    token.on("Transfer", (from, to) => show(to)); // leak: listener-not-removed
    return () => {
      provider.off("block", show);
      token.off("Approval", show);
    };
  }, [show]);

  useEffect(() => {
    watchAccount(config, { onChange: show }); // leak: listener-not-removed
    const stop = watchBlockNumber(config, { onBlockNumber: show }); // ok: the cleanup ends it
    return () => stop();
  }, [show]);

  useEffect(() => client.watchBlockNumber({ onBlockNumber: show }), [show]); // ok: the result is the cleanup

  useEffect(() => {
    client.watchBlocks({ onBlock: show }); // leak: listener-not-removed
  }, [show]);
}

export class Feed {
  private readonly live = new ethers.WebSocketProvider("wss://rpc.example"); // ok: dispose destroys it
  private readonly test = new ethers.WebSocketProvider("wss://test.example"); // leak: resource-not-closed

  dispose() {
    this.live.destroy();
  }
}
