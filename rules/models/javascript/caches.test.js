// Caches of libraries.
import http from "node:http";
import Keyv from "keyv";
import memory from "memory-cache";
import NodeCache from "node-cache";

const pages = new Keyv();
const drafts = new Keyv();
const views = new memory.Cache();
const clicks = new memory.Cache();
const timed = new Keyv({ ttl: 1000 });

http.createServer((request, response) => {
  const page = { url: request.url };
  pages.set(request.url, page); // leak: cache-unbounded
  drafts.set(request.url, page); // ok: deleted when the response closes
  timed.set(request.url, page); // ok: it has a time to live
  memory.put(request.url, page); // missed: cache-unbounded (the module is the container itself)
  clicks.put(request.url, page); // leak: cache-unbounded
  memory.put(request.url, page, 1000); // ok: it goes after a second
  views.put(request.url, page); // ok: deleted when the response closes
  response.on("close", () => {
    drafts.delete(request.url);
    views.del(request.url);
  });
  response.end();
});

export class Tenant {
  constructor() {
    this.users = new NodeCache({ stdTTL: 60 }); // ok: stop closes it
    this.roles = new NodeCache({ stdTTL: 60 }); // leak: timer-not-cleared
    this.fixed = new NodeCache({ checkperiod: 0 }); // ok: it has no timer
  }

  stop() {
    this.users.close();
  }
}
