import { switches, type Toolchain } from "./toolchain.js";

const SETTINGS = "https://emscripten.org/docs/tools_reference/settings_reference.html";

export const emscripten: Toolchain = {
  name: "Emscripten",
  signs: [
    { import: "env.emscripten_" },
    { import: "env._emscripten_" },
    { import: "env.__syscall_" },
    { import: "env.invoke_" },
    // Emscripten shortens names when it optimises.
    { import: "a.a " },
    { export: "emscripten_" },
    { export: "_emscripten_" },
    { export: "__emscripten_" },
  ],
  remedies: [
    ...switches(SETTINGS, (option) => `Emscripten: leave out ${option}.`, {
      atomics: "-pthread",
      "imported-memory": "-sIMPORTED_MEMORY",
      "imported-shared-memory": "-pthread",
      memory64: "-sMEMORY64",
      threads: "-pthread",
    }),
    ...switches(SETTINGS, (option) => `Emscripten: compile with ${option}.`, {
      "bulk-memory": "-mno-bulk-memory",
      exceptions: "-fno-exceptions -sSUPPORT_LONGJMP=0, or with -sWASM_LEGACY_EXCEPTIONS",
      "legacy-exceptions": "-fno-exceptions -sSUPPORT_LONGJMP=0, or with -sWASM_LEGACY_EXCEPTIONS=0",
      "multi-value": "-mno-multivalue",
      "reference-types": "-mno-reference-types",
      "relaxed-simd": "-mno-relaxed-simd",
      "saturating-float-to-int": "-mno-nontrapping-fptoint",
      "sign-extension": "-mno-sign-ext",
      simd: "-mno-simd128",
    }),
  ],
};
