import { dirname, resolve } from "node:path";
import { gate } from "../../gate/gate.js";
import type { Policy } from "../../gate/policy.js";
import { WasiScanError } from "../../model/errors.js";
import type { GateResult } from "../../model/gate/findings.js";
import type { Report } from "../../model/report.js";
import type { Config } from "../scanning/config.js";
import { readBaseline, writeBaseline } from "./baseline.js";
import type { GateOptions } from "./options.js";

/** The gate's result on a report, with the day and the baseline that the policy needs. */
export function judgeReport(
  report: Report,
  policy: Policy,
  options: GateOptions,
  config: Config | undefined,
): GateResult {
  const path = baselinePath(options, config);
  const today = new Date().toISOString().slice(0, "2026-11-29".length);
  const context = { today, root: process.cwd() };
  if (path === undefined) return gate(report, policy, context);
  if (!options.updateBaseline) return gate(report, policy, { ...context, baseline: readBaseline(path) });
  if (report.errors.length > 0) {
    const hint = "Fix the inputs first: their known findings would be lost.";
    throw new WasiScanError("bad-usage", `${path}: not updated, because inputs could not be read`, hint);
  }
  writeBaseline(path, gate(report, policy, context));
  return gate(report, policy, { ...context, baseline: readBaseline(path) });
}

function baselinePath({ baseline, updateBaseline }: GateOptions, config: Config | undefined): string | undefined {
  if (baseline !== undefined) return baseline;
  if (config?.baseline !== undefined) return resolve(dirname(config.path), config.baseline);
  if (!updateBaseline) return undefined;
  throw new WasiScanError("bad-usage", "--update-baseline: no baseline is named", "Name it with --baseline <file>.");
}
