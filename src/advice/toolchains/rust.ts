import { switches, type Toolchain } from "./toolchain.js";

const BOOK = "https://doc.rust-lang.org/rustc/platform-support";
const UNKNOWN = `${BOOK}/wasm32-unknown-unknown.html`;

export const rust: Toolchain = {
  name: "Rust",
  signs: [{ producer: "rustc" }, { producer: "Rust" }],
  remedies: [
    {
      of: [
        "bulk-memory",
        "multi-value",
        "mutable-globals",
        "reference-types",
        "saturating-float-to-int",
        "sign-extension",
      ].map((feature) => `feature ${feature}`),
      advice: "Rust: -Ctarget-cpu=mvp, with the standard library built anew (cargo +nightly -Zbuild-std).",
      source: UNKNOWN,
    },
    ...switches(UNKNOWN, (option) => `Rust: leave out -Ctarget-feature=${option}, also in crates.`, {
      "extended-const": "+extended-const",
      "multi-memory": "+multimemory",
      "relaxed-simd": "+relaxed-simd",
      simd: "+simd128",
      "tail-call": "+tail-call",
      "wide-arithmetic": "+wide-arithmetic",
    }),
    {
      of: ["feature threads", "feature atomics", "feature imported-shared-memory", "wasi.thread-spawn"],
      advice: "Rust: build for wasm32-wasip1 rather than wasm32-wasip1-threads.",
      source: `${BOOK}/wasm32-wasip1-threads.html`,
    },
    {
      of: ["feature component-model"],
      advice: "Rust: build for wasm32-wasip1, which makes a core module, rather than wasm32-wasip2.",
      source: `${BOOK}/wasm32-wasip1.html`,
    },
    {
      of: ["open", "bind", "connect", "listen", "getaddrinfo"].map((call) => `wasi_snapshot_preview1.sock_${call}*`),
      advice: "Rust: a crate for WasmEdge's sockets asks for it; std::net reaches the network on wasm32-wasip2.",
      source: "https://github.com/second-state/wasmedge_wasi_socket",
    },
  ],
};
