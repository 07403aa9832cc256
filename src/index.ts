/**
 * wasi-scan as a library. `readNeeds`, `scan` and `gate` are pure and run in a browser: the bytes of a module come from a
 * {@link ByteSource}, the measured answers from `wasi-scan/matrix.json`.
 *
 * Every name here is a promise to whoever imports it: test/index.test.ts lists them.
 */

export { gate } from "./gate/gate.js";
export type { GateContext, NameLists, Policy } from "./gate/policy.js";
export type { DeclaredHost, DeclaredImport } from "./judge/declared-host.js";
export { type ModuleIdentity, type ScanOptions, scan } from "./judge/scan.js";
export type { Matrix } from "./matrix/format.js";
export { resolveTargets, type Target } from "./matrix/targets/targets.js";
export { type ErrorCode, WasiScanError } from "./model/errors.js";
export type { Exception, Finding, FindingKey, GateResult, Location, RuleId, Severity } from "./model/gate/findings.js";
export type {
  Adapted,
  ByteSource,
  ComponentItem,
  ComponentNeeds,
  Entry,
  ImportKind,
  ModuleImport,
  Needs,
  NestedComponent,
  NestedModule,
  Reach,
  Start,
  StartRole,
} from "./model/needs.js";
export type {
  Ability,
  BuildAdvice,
  ImportStatus,
  ModuleReport,
  NamedEngine,
  Notice,
  Reason,
  ReasonSupport,
  RecognisedToolchain,
  Remark,
  Report,
  ReportedImport,
  Source,
  Support,
  Verdict,
  VerdictEntry,
} from "./model/report.js";
export type { Signature } from "./model/signature.js";
export { type ReadOptions, readNeeds } from "./wasm/read.js";
