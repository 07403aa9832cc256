import type { Toolchain } from "./toolchain.js";

/** Node-API addons in Wasm; emnapi is what they call, and their loader brings it. */
export const napiRs: Toolchain = {
  name: "NAPI-RS",
  signs: [
    { export: "napi_register_wasm_v1" },
    { export: "__napi_register__" },
    { import: "env.napi_" },
    { import: "napi." },
    { import: "emnapi." },
  ],
  remedies: [
    {
      of: ["feature threads", "feature atomics", "feature imported-shared-memory", "wasi.thread-spawn"],
      advice: "NAPI-RS: its loader for Node and browsers brings the shared memory; a command-line runtime cannot.",
      source: "https://napi.rs/docs/concepts/webassembly",
    },
  ],
};
