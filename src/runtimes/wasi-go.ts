import { goHost } from "./kinds/go-host.js";

/** wasi-go, a WASI of its own with sockets, on the engine of wazero. */
export const wasiGo = goHost({
  id: "wasi-go",
  module: "github.com/stealthrocket/wasi-go",
  versions: "0.8.0 0.7.5 0.6.0 0.5.0 0.4.0 0.3.0 0.2.0 0.1.0".split(" "),
});
