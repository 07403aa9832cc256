/**
 * wasi-scan as a library. `readNeeds`, `scan` and `gate` are pure and run in a browser: the bytes of a module come from a
 * {@link ByteSource}, the measured answers from `wasi-scan/matrix.json`.
 */

export { gate, type Policy, type Violation } from "./judge/gate.js";
export { type ModuleIdentity, type ScanOptions, scan } from "./judge/scan.js";
export type { Matrix } from "./matrix/format.js";
export { resolveTargets, type Target } from "./matrix/targets/targets.js";
export { type ErrorCode, WasiScanError } from "./model/errors.js";
export type * from "./model/facts.js";
export type * from "./model/needs.js";
export type * from "./model/probe.js";
export type * from "./model/report.js";
export type * from "./model/runtime.js";
export type { Signature } from "./model/signature.js";
export { readNeeds } from "./wasm/read.js";
