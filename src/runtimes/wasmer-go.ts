import { goHost } from "./kinds/go-host.js";

const ARCHITECTURE = { arm64: "aarch64", x64: "amd64" }[process.arch as string] ?? process.arch;

/** Wasmer's C library of 2021 with the Go module that brings it: Wasmer 2.0.0, and 1.0 before. */
export const wasmerGo = goHost({
  id: "wasmer-go",
  module: "github.com/wasmerio/wasmer-go",
  // 1.0.1 has the library of 1.0.2, byte by byte.
  versions: ["1.0.4", "1.0.3", "1.0.2"],
  library: `wasmer/packaged/lib/${process.platform}-${ARCHITECTURE}/libwasmer.${process.platform === "darwin" ? "dylib" : "so"}`,
});
