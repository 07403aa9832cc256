import { npmHost } from "./npm-host.js";

const inJavaScript = (version: string): boolean => version.startsWith("0.");

/**
 * Wasmer's preview1 for JavaScript, which came before its SDK; here in Node. From 1.0 on it is Wasmer's own, compiled to
 * WebAssembly, its file system in memory; before, it was written in JavaScript, and CoWasm's wasi-js began as a copy.
 */
export const wasmerWasi = npmHost({
  id: "wasmer-wasi",
  name: "@wasmer/wasi",
  entry: (version) => (inJavaScript(version) ? "lib/index.cjs.js" : "dist/Library.cjs.js"),
  program: (version) => (inJavaScript(version) ? "wasi-js.mjs" : "wasmer-wasi.mjs"),
  // 1.0 instantiates a module itself and does not give its imports away.
  versions: "1.2.2 1.1.2 0.12.0 0.11.2 0.10.2 0.6.0 0.5.1".split(" "),
});
