import type { Toolchain } from "./toolchain.js";

/** Node-API addons in Wasm. They call emnapi, which their loader provides. */
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
      advice:
        "NAPI-RS: load it through its npm package, whose loader gives it threads and shared memory in Node and browsers.",
      source: "https://napi.rs/docs/concepts/webassembly",
    },
  ],
};
