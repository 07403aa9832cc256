import { WasiScanError } from "../model/errors.js";
import type { Exception, Finding, GateResult } from "../model/gate/findings.js";
import { daysBetween } from "./dates.js";
import { matchesAny } from "./patterns.js";

/** Days before its end from which an exception is told to end soon. */
const SOON = 14;

/** The findings with the exceptions that excuse them, or no longer do, and what is to be told of the exceptions. */
export function applyExceptions(
  findings: Finding[],
  exceptions: Exception[],
  today: string,
): { findings: Finding[]; exceptions: GateResult["exceptions"] } {
  const left = new Map(exceptions.map((one) => [one, daysLeft(one, today)]));
  const used = new Set<Exception>();
  const marked = findings.map((finding) => {
    const fitting = exceptions.filter((one) => fits(one, finding));
    for (const one of fitting) used.add(one);
    const valid = fitting.find((one) => (left.get(one) ?? -1) >= 0);
    if (valid) return { ...finding, excepted: { reason: valid.reason, expires: valid.expires } };
    const [over] = fitting;
    return over ? { ...finding, expired: { reason: over.reason, expires: over.expires } } : finding;
  });
  const isSoon = (one: Exception) => used.has(one) && (left.get(one) ?? -1) >= 0 && (left.get(one) ?? 0) <= SOON;
  return {
    findings: marked,
    exceptions: { unused: exceptions.filter((one) => !used.has(one)), expiring: exceptions.filter(isSoon) },
  };
}

function daysLeft({ reason, expires, ...patterns }: Exception, today: string): number {
  if (reason.trim() === "") throw wrong("an exception has no reason", "Write why it is accepted.");
  if (Object.values(patterns).every((pattern) => pattern === undefined)) {
    throw wrong(`the exception "${reason}" names nothing`, "Give it a module, target, subject or rule.");
  }
  try {
    return daysBetween(today, expires);
  } catch (error) {
    throw error instanceof WasiScanError ? wrong(`the exception "${reason}": ${error.message}`, error.hint) : error;
  }
}

const wrong = (message: string, hint: string) => new WasiScanError("bad-data", message, hint);

function fits({ module, target, subject, rule }: Exception, finding: Finding): boolean {
  const isOf = (pattern: string | undefined, names: (string | undefined)[]) =>
    pattern === undefined ||
    matchesAny(
      [pattern],
      names.flatMap((name) => name ?? []),
    );
  return (
    isOf(module, [finding.module]) &&
    isOf(target, [finding.target, ...(finding.target?.split(": ") ?? [])]) &&
    isOf(subject, [
      finding.subject,
      finding.subject?.replace(/^.*?\./, ""),
      finding.subject?.replace(/^feature /, ""),
    ]) &&
    isOf(rule, [finding.rule, finding.verdict])
  );
}
