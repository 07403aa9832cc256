import { npmHost } from "./npm-host.js";

/** Wasmer's preview1 compiled to WebAssembly, which came before its SDK; here in Node, its file system in memory. */
export const wasmerWasi = npmHost({
  id: "wasmer-wasi",
  name: "@wasmer/wasi",
  entry: "dist/Library.cjs.js",
  program: "wasmer-wasi.mjs",
  // Up to 1.1 it took no file system that was filled beforehand, and so no preopened directory.
  versions: ["1.2.2"],
});
