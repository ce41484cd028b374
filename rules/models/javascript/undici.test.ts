// Dispatchers of undici.
import { Agent, Client, Pool, ProxyAgent, setGlobalDispatcher } from "undici";

export function useProxy(address: string) {
  setGlobalDispatcher(new ProxyAgent(address)); // ok: it is the program's from here on
}

export async function probe(origin: string) {
  const client = new Client(origin); // leak: resource-not-guarded
  const { statusCode } = await client.request({ path: "/health", method: "GET" });
  await client.close();
  return statusCode;
}

export async function warm(origin: string, path: string) {
  const client = new Client(origin); // ok: closed on every way out
  try {
    const { body } = await client.request({ path, method: "GET" });
    await body.dump();
  } finally {
    await client.close();
  }
}

export class Upstream {
  private readonly pool = new Pool("https://upstream.example"); // ok: close closes it
  private readonly agent = new Agent({ connections: 4 }); // leak: resource-not-closed

  async close() {
    await this.pool.close();
  }
}
