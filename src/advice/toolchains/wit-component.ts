import type { Toolchain } from "./toolchain.js";

/** It turns a core module into a component, in `wasm-tools component new`, cargo-component, wasm32-wasip2's linker and jco. */
export const witComponent: Toolchain = {
  name: "wit-component",
  signs: [{ producer: "wit-component" }],
  remedies: [],
};
