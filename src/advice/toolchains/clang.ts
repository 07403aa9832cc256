import { switches, type Toolchain } from "./toolchain.js";

const OPTIONS = "https://clang.llvm.org/docs/ClangCommandLineReference.html#webassembly";
const EMULATED = "https://github.com/WebAssembly/wasi-libc, libc-bottom-half";

/** For wasi-sdk and every other build of LLVM; the version says which. */
export const clang: Toolchain = {
  name: "clang",
  signs: [{ producer: "clang" }],
  remedies: [
    ...switches(OPTIONS, (option) => `clang: compile with ${option}, including the linked libraries.`, {
      "bulk-memory": "-mno-bulk-memory -mno-bulk-memory-opt",
      "extended-const": "-mno-extended-const",
      "multi-memory": "-mno-multimemory",
      "multi-value": "-mno-multivalue",
      "mutable-globals": "-mno-mutable-globals",
      "reference-types": "-mno-reference-types",
      "relaxed-simd": "-mno-relaxed-simd",
      "saturating-float-to-int": "-mno-nontrapping-fptoint",
      "sign-extension": "-mno-sign-ext",
      simd: "-mno-simd128",
      "tail-call": "-mno-tail-call",
    }),
    {
      of: ["feature exceptions", "feature tags"],
      advice: "clang: compile C++ with -fno-exceptions, or use legacy exceptions with -mllvm -wasm-use-legacy-eh=true.",
      source: "https://github.com/WebAssembly/wasi-sdk/blob/main/SetjmpLongjmp.md",
    },
    {
      of: ["feature legacy-exceptions"],
      advice: "clang: compile with -mllvm -wasm-use-legacy-eh=false, or C++ with -fno-exceptions.",
      source: "https://github.com/WebAssembly/wasi-sdk/blob/main/SetjmpLongjmp.md",
    },
    {
      of: ["feature dynamic-linking", "feature imported-tags"],
      advice: "clang: link statically, with neither -shared nor -pie, and compile without -fPIC.",
      source: "https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md",
    },
    {
      of: ["feature threads", "feature atomics", "feature imported-shared-memory", "wasi.thread-spawn"],
      advice: "clang: build for --target=wasm32-wasip1 rather than wasm32-wasip1-threads, without -pthread.",
      source: "https://github.com/WebAssembly/wasi-sdk#notable-limitations",
    },
    {
      of: ["wasi_snapshot_preview1.proc_raise", "wasi_unstable.proc_raise"],
      advice: "clang: -D_WASI_EMULATED_SIGNAL and -lwasi-emulated-signal raise signals without the host.",
      source: EMULATED,
    },
    {
      of: ["feature component-model"],
      advice: "clang: build for --target=wasm32-wasip1, which makes a core module.",
      source: "https://github.com/WebAssembly/wasi-sdk#use",
    },
  ],
};
