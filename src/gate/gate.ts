import { WasiScanError } from "../model/errors.js";
import { type Finding, type GateResult, SEVERITIES } from "../model/gate/findings.js";
import { findingName } from "../model/gate/module-name.js";
import type { ModuleReport, Report } from "../model/report.js";
import { graveness } from "./classify.js";
import { daysBetween } from "./dates.js";
import { deniedIn } from "./denied.js";
import { applyExceptions } from "./exceptions.js";
import { fingerprint, keyText } from "./fingerprint.js";
import { locationOf } from "./location.js";
import type { GateContext, Policy } from "./policy.js";
import { targetFindings } from "./target-findings.js";

/**
 * What a policy makes of a report: findings, and whether they fail the gate. Pure: the same arguments give the same
 * result, and the report stays as it is. What is unknown fails unless the policy says otherwise.
 *
 * @param report from {@link scan}, with the option `sandbox` if the policy asks for it; its `errors` are no findings, so
 * whoever decides by the result looks at them first
 * @throws WasiScanError `bad-data` for an exception that is not one, `bad-usage` if `today` is needed and missing
 */
export function gate(
  report: Pick<Report, "modules"> & Partial<Pick<Report, "matrix">>,
  policy: Policy = {},
  { today, baseline, root }: GateContext = {},
): GateResult {
  const { failOn = "error", exceptions = [], maxMatrixAge } = policy;
  const day = (): string => {
    if (today !== undefined) return today;
    throw new WasiScanError(
      "bad-usage",
      "the policy has dates, and the day is not given",
      'Pass { today: "2026-11-29" }.',
    );
  };
  const found = report.modules.flatMap((module) => findingsOf(module, policy, root));
  const excused =
    exceptions.length > 0
      ? applyExceptions(found, exceptions, day())
      : { findings: found, exceptions: { unused: [], expiring: [] } };
  const known = new Set(baseline?.map(keyText));
  const isGrave = ({ severity }: Finding) => failOn !== "never" && rank(severity) <= rank(failOn);
  const findings = excused.findings
    .map((finding): Finding => (known.has(keyText(finding)) ? { ...finding, known: true } : finding))
    .map((finding) => ({
      ...finding,
      fails: isGrave(finding) && !finding.excepted && !(finding.known && !finding.expired),
    }))
    .sort(
      (a, b) => Number(b.fails) - Number(a.fails) || rank(a.severity) - rank(b.severity) || graveness(b) - graveness(a),
    );
  const still = new Set(findings.map(keyText));
  const age = maxMatrixAge !== undefined && report.matrix ? daysBetween(report.matrix.date, day()) : 0;
  return {
    passed: !findings.some(({ fails }) => fails),
    failOn,
    ...(root !== undefined && { root }),
    findings,
    gone: (baseline ?? []).filter((key) => !still.has(keyText(key))),
    exceptions: excused.exceptions,
    ...(maxMatrixAge !== undefined && age > maxMatrixAge && { stale: { age, limit: maxMatrixAge } }),
  };
}

function findingsOf(module: ModuleReport, policy: Policy, root?: string): Finding[] {
  const location = locationOf(module, root);
  const name = findingName(module.name, root);
  const denied = deniedIn(module, policy).map((one) => ({ ...one, severity: "error" as const, state: one.rule }));
  return [...denied, ...targetFindings(module, policy)].map((found) => {
    const { state, subject } = found;
    const target = "target" in found ? found.target : undefined;
    const key = { file: location.file, module: name, ...(target && { target }), ...(subject && { subject }), state };
    return { ...found, ...key, fingerprint: fingerprint(key), location, fails: false };
  });
}

const rank = (severity: Finding["severity"]): number => SEVERITIES.indexOf(severity);
