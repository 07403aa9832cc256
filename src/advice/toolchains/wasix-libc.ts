import type { Toolchain } from "./toolchain.js";

export const wasixLibc: Toolchain = {
  name: "WASIX",
  signs: [{ import: "wasix_32v1." }, { import: "wasix_64v1." }],
  remedies: [
    {
      of: ["wasix_32v1.*", "wasix_64v1.*"],
      where: ["missing"],
      advice: "WASIX: a build for plain WASI (wasi-sdk, or cargo build --target wasm32-wasip1) does without it.",
      source: "https://wasix.org/docs",
    },
  ],
};
