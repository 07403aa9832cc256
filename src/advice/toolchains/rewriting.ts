import { switches } from "./toolchain.js";

/** Rewrites by Binaryen that work on any finished module, for features that no toolchain option avoids. */
export const rewriting = switches(
  "wasm-opt --help, Binaryen 132",
  (pass) => `Without its sources: wasm-opt -all ${pass} on the module.`,
  {
    "bulk-memory": "--llvm-memory-copy-fill-lowering",
    "legacy-exceptions": "--emit-exnref, which writes them as standardised,",
    memory64: "--memory64-lowering",
    "multi-memory": "--multi-memory-lowering",
    "saturating-float-to-int": "--llvm-nontrapping-fptoint-lowering",
    "sign-extension": "--signext-lowering",
  },
);
