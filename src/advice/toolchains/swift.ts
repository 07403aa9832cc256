import type { Toolchain } from "./toolchain.js";

export const swift: Toolchain = {
  name: "Swift",
  signs: [{ producer: "Swift" }, { import: "javascript_kit." }],
  remedies: [
    {
      of: ["feature threads", "feature atomics", "feature imported-shared-memory", "wasi.thread-spawn"],
      advice: "Swift: build with the SDK for wasm32-unknown-wasip1 rather than the one with threads.",
      source: "https://www.swift.org/documentation/articles/wasm-getting-started.html",
    },
  ],
};
