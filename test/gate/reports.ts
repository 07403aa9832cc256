import type { Hazard, ModuleReport, Reason, VerdictEntry } from "../../src/model/report.js";

/** Small literals for the tests of what reads reports. */
export const SOCK_ACCEPT = "wasi_snapshot_preview1.sock_accept";

export const reason = (more: Partial<Reason> = {}): Reason => ({ import: SOCK_ACCEPT, support: "missing", ...more });

export const hazard: Hazard = {
  import: "wasi_snapshot_preview1.path_rename",
  probe: "wasi_snapshot_preview1/path_rename.symlink-itself",
  observed: "exited 101",
  failure: "wrong",
  destroys: true,
  when: "world a symbolic link",
};

export const entry = (more: Partial<VerdictEntry> = {}): VerdictEntry => ({
  runtime: "alpha",
  since: "1.0.0",
  until: "2.0.0",
  lastTested: "2.0.0",
  verdict: "runs",
  flags: [],
  notes: [],
  hazards: [],
  reasons: [],
  ...more,
});

export const fails = (more: Partial<VerdictEntry> = {}): VerdictEntry =>
  entry({ verdict: "fails", reasons: [reason()], ...more });

export const module = (more: Partial<ModuleReport> = {}): ModuleReport => ({
  name: "app.wasm",
  bytes: 8,
  format: "core",
  entry: "command",
  abis: ["wasi_snapshot_preview1"],
  start: { exports: [] },
  producers: {},
  toolchains: [],
  remarks: [],
  capabilities: ["filesystem"],
  features: ["simd"],
  imports: [
    {
      module: "wasi_snapshot_preview1",
      name: "sock_accept",
      kind: "function",
      signature: "(i32, i32, i32) -> (i32)",
      count: 1,
      status: "known",
    },
  ],
  verdicts: [entry()],
  ...more,
});
