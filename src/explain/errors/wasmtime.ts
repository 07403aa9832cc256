import { COMPONENT, type ErrorFamily, NO_MEMORY, NO_START } from "./shape.js";

/** Wasmtime, its libraries, and what embeds it. The validator, wasmparser, also serves Wasmer and wasmi. */
export const wasmtime: ErrorFamily = {
  engine: "Wasmtime",
  runtimes: ["wasmtime", "wasmtime-py", "wizer"],
  shapes: [
    { what: "missing", says: /unknown import: `?(?<module>[^`]*?)::(?<name>[^`]*?)`? has not been defined/ },
    { what: "signature", says: /incompatible import type for `?(?<module>[^`]*?)::(?<name>[^`\s]*)/ },
    { what: "missing", says: /call an unknown imported function: '(?<module>[^']*)' '(?<name>[^']*)'/ },
    {
      what: "missing",
      says: /component imports (?:instance|function|resource) `?(?<module>[^`,]*)`?, but a matching implementation was not found/,
    },
    {
      ...COMPONENT,
      says: /component model feature is not enabled|expected a WebAssembly module but was given a WebAssembly component/,
    },
    {
      what: "feature",
      says: /\b(?<feature>[A-Za-z][\w-]*(?: (?:memory|types|calls?|references))?)(?: proposal not enabled| support is not enabled| must be enabled)/,
    },
    {
      ...NO_START,
      says: /could not find exported WASI entry point|exported instance named `wasi:cli\/run|has no export named `_start`/,
    },
    { ...NO_MEMORY, says: /missing required memory export/ },
  ],
};
