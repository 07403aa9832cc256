import { switches, type Toolchain } from "./toolchain.js";

export const zig: Toolchain = {
  name: "Zig",
  signs: [{ producer: "Zig" }, { producer: "zig" }],
  remedies: switches(
    "https://ziglang.org/documentation/master/#WebAssembly",
    (option) => `Zig: -mcpu=generic-${option}, or -mcpu=mvp.`,
    {
      "bulk-memory": "bulk_memory",
      "multi-value": "multivalue",
      "mutable-globals": "mutable_globals",
      "reference-types": "reference_types",
      "relaxed-simd": "relaxed_simd",
      "saturating-float-to-int": "nontrapping_fptoint",
      "sign-extension": "sign_ext",
      simd: "simd128",
      "tail-call": "tail_call",
    },
  ),
};
