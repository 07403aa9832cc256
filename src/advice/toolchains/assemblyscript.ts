import { switches, type Toolchain } from "./toolchain.js";

const ASC = "asc --help, AssemblyScript 0.28";

export const assemblyscript: Toolchain = {
  name: "AssemblyScript",
  signs: [{ export: "__rtti_base" }, { export: "__collect" }, { import: "env.abort (i32, i32, i32, i32)" }],
  remedies: [
    ...switches(ASC, (option) => `AssemblyScript: asc --disable ${option}.`, {
      "bulk-memory": "bulk-memory",
      "mutable-globals": "mutable-globals",
      "saturating-float-to-int": "nontrapping-f2i",
      "sign-extension": "sign-extension",
    }),
    ...switches(ASC, (option) => `AssemblyScript: leave out --enable ${option}.`, {
      atomics: "threads",
      gc: "gc",
      "reference-types": "reference-types",
      "relaxed-simd": "relaxed-simd",
      simd: "simd",
      threads: "threads",
    }),
    {
      of: ["feature imported-memory", "feature imported-shared-memory"],
      advice: "AssemblyScript: leave out --importMemory and --sharedMemory.",
      source: ASC,
    },
  ],
};
