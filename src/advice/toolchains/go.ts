import type { Toolchain } from "./toolchain.js";

export const go: Toolchain = {
  name: "Go",
  signs: [{ producer: "Go cmd/compile" }, { import: "gojs." }],
  remedies: [
    {
      of: ["feature sign-extension", "feature saturating-float-to-int"],
      advice: "Go: up to 1.25 the compiler uses it only if GOWASM asks for it, since 1.26 always.",
      source: "https://go.dev/doc/go1.26",
    },
    {
      of: ["wasi_snapshot_preview1.sock_*"],
      advice: "Go: on wasip1 package net can only accept connections on a listener that the host opened; avoid it.",
      source: "https://go.dev/blog/wasi",
    },
  ],
};
