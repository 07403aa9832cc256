import type { Toolchain } from "./toolchain.js";

/** import-origins.ts gives the advice for its imports. */
export const wasmBindgen: Toolchain = {
  name: "wasm-bindgen",
  signs: [{ producer: "wasm-bindgen" }, { export: "__wbindgen_" }, { import: "__wbindgen_placeholder__." }],
  remedies: [],
};
