import { gate } from "../../src/gate/gate.js";
import type { GateContext, Policy } from "../../src/gate/policy.js";
import type { ModuleReport, Report } from "../../src/model/report.js";
import { entry, fails, hazard, module, reason } from "../gate/reports.js";

/** A report with its gate, for the formats that show findings. */
export function gated(modules: ModuleReport[], policy: Policy = {}, more: Partial<Report> & GateContext = {}): Report {
  const { today = "2026-11-29", baseline, ...rest } = more;
  const report: Report = {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: "0.1.0" },
    matrix: { date: "2026-11-22", digest: "0123456789abcdef" },
    errors: [],
    modules,
    ...rest,
  };
  return { ...report, gate: gate(report, policy, { today, ...(baseline && { baseline }) }) };
}

const SOCK = "wasi_snapshot_preview1.sock_accept";

/** Every kind of finding, names that are markup, an excused one, a known one, and an input that could not be read. */
export function everything(): Report {
  const nasty = `a<b>&"'|]]>\u0001.wasm`;
  const modules = [
    module({
      source: { path: "./deploy/spin.toml", line: 12 },
      verdicts: [fails(), fails({ runtime: "docker:beta: beta" })],
    }),
    module({ name: nasty, verdicts: [entry({ verdict: "at-risk", reasons: [reason({ support: "stub" })] })] }),
    module({ name: "../up.wasm", verdicts: [entry({ verdict: "unknown", reasons: [reason({ support: "links" })] })] }),
    module({ name: "oci://ghcr.io/a/b:1", verdicts: [entry({ hazards: [hazard] })] }),
    module({ name: "/abs/c d.wasm", capabilities: ["sockets", "filesystem"] }),
    module({ name: "old.wasm", verdicts: [fails({ runtime: "known" })] }),
    module({ name: "fine.wasm", capabilities: [] }),
  ];
  const policy: Policy = {
    deny: { capabilities: ["sockets"], features: ["gc"] },
    sandbox: "confines",
    severity: { "at-risk": "warning" },
    exceptions: [{ target: "docker:*", reason: "not <deployed> yet", expires: "2026-12-01" }],
  };
  const baseline = [{ file: "old.wasm", module: "old.wasm", target: "known", subject: SOCK, state: "missing" }];
  const errors = [{ input: "no.wasm", code: "not-found", message: "no.wasm: no such file", hint: "Check the path." }];
  return gated(modules, policy, { errors, baseline });
}
