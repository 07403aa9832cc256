import type { Toolchain } from "./toolchain.js";

const FEATURES = "https://github.com/dotnet/runtime/blob/main/src/mono/wasm/features.md";

export const dotnet: Toolchain = {
  name: ".NET",
  signs: [{ export: "mono_wasm_" }, { import: "env.mono_" }, { producer: ".NET" }],
  remedies: [
    {
      of: ["feature simd"],
      advice: ".NET: <WasmEnableSIMD>false</WasmEnableSIMD> in the project file.",
      source: FEATURES,
    },
    {
      of: ["feature exceptions", "feature legacy-exceptions", "feature tags"],
      advice: ".NET: <WasmEnableExceptionHandling>false</WasmEnableExceptionHandling> in the project file.",
      source: FEATURES,
    },
    {
      of: ["feature threads", "feature atomics", "feature imported-shared-memory"],
      advice: ".NET: leave out <WasmEnableThreads>true</WasmEnableThreads>.",
      source: FEATURES,
    },
  ],
};
