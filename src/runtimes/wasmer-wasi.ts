import { npmHost } from "./kinds/npm-host.js";

/** Wasmer's preview1 compiled to WebAssembly, which came before its SDK; here in Node, its file system in memory. */
export const wasmerWasi = npmHost({
  id: "wasmer-wasi",
  name: "@wasmer/wasi",
  entry: "dist/Library.cjs.js",
  program: "wasmer-wasi.mjs",
  versions: ["1.2.2", "1.1.2"],
  leftOut: (version) => {
    if (version.startsWith("0.")) return "It is another program, in JavaScript; its fork wasi-js is measured.";
    return version.startsWith("1.0.") ? "It instantiates by itself and does not return its imports." : undefined;
  },
});
