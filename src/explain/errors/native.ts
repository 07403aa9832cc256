import { type ErrorFamily, NO_MEMORY, NO_START } from "./shape.js";

export const wasmer: ErrorFamily = {
  engine: "Wasmer",
  runtimes: ["wasmer", "wasmer-py", "wasmer-js", "wasmer-wasi", "wasmer-go"],
  shapes: [
    { what: "missing", says: /Missing import: `(?<module>[^`]*)`\.`(?<name>[^`]*)`/ },
    { ...NO_MEMORY, says: /Missing export memory/ },
    { what: "missing", says: /importing "(?<module>[^"]*)"\."(?<name>[^"]*)": unknown import/ },
    { what: "signature", says: /importing "(?<module>[^"]*)"\."(?<name>[^"]*)": incompatible import/ },
    { ...NO_START, says: /commands require an exported `_start` function/ },
    { ...NO_MEMORY, says: /No imported or exported memory found/ },
  ],
};

export const wazero: ErrorFamily = {
  engine: "wazero",
  runtimes: ["wazero", "wasi-go"],
  shapes: [
    { what: "missing", says: /"(?<name>[^"]*)" is not exported in module "(?<module>[^"]*)"/ },
    { what: "signature", says: /import(?:\[\d+\])? \w+\[(?<module>[^\].]*)\.(?<name>[^\]]*)\]: (?:\w+ )?\w+ mismatch/ },
    { what: "missing", says: /module\[(?<module>[^\]]*)\] not instantiated/ },
    { what: "feature", says: /feature "(?<feature>[\w-]+)" is disabled/ },
  ],
};

export const wasmi: ErrorFamily = {
  engine: "wasmi",
  runtimes: ["wasmi"],
  shapes: [
    { what: "missing", says: /invalid Wasi import: (?<module>\S+?)::(?<name>\S+)/ },
    { what: "missing", says: /cannot find definition for import (?<module>\S+?)::(?<name>\S+) with type/ },
    {
      what: "signature",
      says: /(?:type mismatch|found definition) for import (?<module>\S+?)::(?<name>\S+?)(?:: | with type)/,
    },
    { what: "signature", says: /imported \w+ \((?<module>[^,]*),(?<name>[^)]*)\) type mismatch/ },
    { ...NO_START, says: /did not specify `--invoke`/ },
  ],
};

export const wasmedge: ErrorFamily = {
  engine: "WasmEdge",
  runtimes: ["wasmedge"],
  shapes: [
    {
      what: "missing",
      says: /unknown import, Code[\s\S]*linking module: "(?<module>[^"]*)"\s*, \w+ name: "(?<name>[^"]*)"/i,
    },
    {
      what: "signature",
      says: /incompatible import type, Code[\s\S]*linking module: "(?<module>[^"]*)"\s*, \w+ name: "(?<name>[^"]*)"/i,
    },
    { ...NO_START, says: /A function name is required when reactor mode/ },
  ],
};

/** iwasm only warns, and traps at the call. */
export const wamr: ErrorFamily = {
  engine: "WAMR (iwasm)",
  runtimes: [],
  shapes: [
    {
      what: "missing",
      says: /failed to (?:link import|call unlinked import) function \((?<module>[^,]*), (?<name>[^)]*)\)/,
    },
  ],
};

export const wasm3: ErrorFamily = {
  engine: "wasm3",
  runtimes: ["wasm3"],
  shapes: [
    { what: "missing", says: /missing imported function \('(?<module>[^'.]*)\.(?<name>[^']*)'\)/ },
    {
      what: "other",
      says: /missing imported function/,
      means: "wasm3 lacks a function that the module imports or calls; it does not say which.",
      next: "wasi-scan app.wasm lists the imports, and wasi-scan which <name> tells which runtimes have one.",
    },
  ],
};
