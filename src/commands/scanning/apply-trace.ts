import { readFileSync } from "node:fs";
import { WasiScanError } from "../../model/errors.js";
import { nameOf } from "../../model/names/names.js";
import type { ModuleReport } from "../../model/report.js";
import { schemaMismatch } from "../../model/schema-mismatch.js";
import type { Trace } from "../running/trace-report.js";
import traceSchema from "./trace.schema.json" with { type: "json" };

/**
 * How often a traced run called each import.
 *
 * @throws WasiScanError `bad-data` for a file that `wasi-scan trace -f json` did not write
 */
export function readTrace(path: string): Map<string, number> {
  const hint = "Write one with `wasi-scan trace app.wasm -f json -o trace.json`.";
  let trace: Trace;
  try {
    trace = JSON.parse(readFileSync(path, "utf8")) as Trace;
  } catch (cause) {
    throw new WasiScanError("bad-data", `${path}: ${(cause as Error).message}`, hint, { cause });
  }
  if (trace?.schema !== "wasi-scan/trace@1") {
    throw new WasiScanError("bad-data", `${path}: its schema is not wasi-scan/trace@1`, hint);
  }
  const problem = schemaMismatch(trace, traceSchema);
  if (problem !== undefined) throw new WasiScanError("bad-data", `${path}: ${problem}`, hint);
  const counts = new Map<string, number>();
  for (const name of trace.calls.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The report with the number of calls beside each import and reason. Verdicts do not change, because another run may call more. */
export function applyTrace(module: ModuleReport, counts: Map<string, number>): ModuleReport {
  const imports = module.imports.map((one) =>
    one.kind === "function" ? { ...one, calls: counts.get(nameOf(one)) ?? 0 } : one,
  );
  const verdicts = module.verdicts.map((entry) => ({
    ...entry,
    reasons: entry.reasons.map((reason) =>
      reason.import === undefined ? reason : { ...reason, calls: counts.get(reason.import) ?? 0 },
    ),
  }));
  return { ...module, imports, verdicts };
}
