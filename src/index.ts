/**
 * wasi-scan as a library. `readNeeds`, `scan` and `gate` are pure and run in a browser: a module's bytes come from a
 * {@link ByteSource}, the measured answers from `wasi-scan/matrix.json`.
 */
export { type ErrorCode, WasiScanError } from "./errors.js";
export { gate, type Policy, type Violation } from "./gate.js";
export type { Matrix } from "./matrix/matrix.js";
export { resolveTargets, type Target } from "./matrix/targets.js";
export { type ModuleIdentity, type ScanOptions, scan } from "./scan.js";
export type * from "./types.js";
export { readNeeds } from "./wasm/read.js";
