// Builds and servers of bundlers.
import { Parcel } from "@parcel/core";
import * as esbuild from "esbuild";
import { watch } from "rollup";
import * as sass from "sass";
import ts from "typescript";
import { createServer, preview } from "vite";
import webpack, { Watching } from "webpack";
import WebpackDevServer from "webpack-dev-server";

export async function bundle(entry: string) {
  const context = await esbuild.context({ entryPoints: [entry] }); // leak: resource-not-guarded
  const { errors } = await context.rebuild();
  await context.dispose();
  return errors;
}

export async function rebuild(entry: string) {
  const context = await esbuild.context({ entryPoints: [entry] }); // ok: disposed on every way out
  try {
    return await context.rebuild();
  } finally {
    await context.dispose();
  }
}

export async function develop(entry: string) {
  const context = await esbuild.context({ entryPoints: [entry] }); // ok: it watches until the process ends
  await context.watch();
}

export async function transform(path: string) {
  const server = await createServer(); // missed: resource-not-guarded (low confidence: most live as long as their process)
  const result = await server.transformRequest(path);
  await server.close();
  return result;
}

export async function load(path: string) {
  const server = await createServer(); // ok: closed on every way out
  try {
    return await server.ssrLoadModule(path);
  } finally {
    await server.close();
  }
}

export function styles(path: string) {
  const compiler = sass.initCompiler(); // leak: resource-not-guarded
  const { css } = compiler.compile(path);
  compiler.dispose();
  return css;
}

export function themes(paths: string[]) {
  const compiler = sass.initCompiler(); // ok: disposed on every way out
  try {
    return paths.map((path) => compiler.compile(path).css);
  } finally {
    compiler.dispose();
  }
}

export class Workbench {
  private readonly compiler = webpack({ mode: "development" });
  private readonly docs = webpack({ mode: "production" });
  private readonly server = new WebpackDevServer({}, this.compiler);
  private readonly spare = new WebpackDevServer({}, this.docs);
  private readonly library = watch({ input: "library.ts" }); // ok: stop closes it
  private readonly plugin = watch({ input: "plugin.ts" }); // missed: resource-not-closed (low confidence: most live as long as their process)
  private readonly types = ts.createWatchProgram(ts.createWatchCompilerHost("a.json", {}, ts.sys)); // ok: stop closes it
  private readonly tests = ts.createWatchProgram(ts.createWatchCompilerHost("b.json", {}, ts.sys)); // leak: resource-not-closed
  private readonly site = new Parcel({ entries: "index.html" });
  private readonly blog = new Parcel({ entries: "blog.html" });
  private watching?: Watching;
  private pages?: { unsubscribe(): Promise<unknown> };

  async start() {
    this.watching = this.compiler.watch({}, () => {}); // ok: stop closes it
    this.docs.watch({}, () => {}); // missed: resource-not-closed (low confidence: most live as long as their process)
    await this.server.start(); // ok: stop stops it
    await this.spare.start(); // missed: resource-not-closed (low confidence: most live as long as their process)
    this.pages = await this.site.watch(() => {}); // ok: stop unsubscribes it
    await this.blog.watch(() => {}); // missed: resource-not-closed (low confidence: most live as long as their process)
  }

  async stop() {
    this.watching?.close(() => {});
    await this.server.stop();
    await this.library.close();
    this.types.close();
    await this.pages?.unsubscribe();
  }
}

export class Viewer {
  private shown = preview(); // missed: resource-not-closed (low confidence: most live as long as their process)
  private hidden = preview(); // ok: stop closes it

  async stop() {
    await (await this.hidden).close();
  }
}
