import type { Toolchain } from "./toolchain.js";

/** Its imports have their advice by themselves, see import-origins.ts. */
export const wasmBindgen: Toolchain = {
  name: "wasm-bindgen",
  signs: [{ producer: "wasm-bindgen" }, { export: "__wbindgen_" }, { import: "__wbindgen_placeholder__." }],
  remedies: [],
};
