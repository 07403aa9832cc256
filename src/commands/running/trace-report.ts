import { printableData } from "../../formats/printable.js";
import { printOutcome } from "../../matrix/observation-text.js";
import { errnoName } from "../../model/exit-status.js";
import { memo } from "../../model/memo.js";
import { nameOf } from "../../model/names/names.js";
import type { Outcome } from "../../model/probe.js";

/** What a module called in one run, `-f json`, schema id `wasi-scan/trace@1`. */
export interface Trace {
  schema: "wasi-scan/trace@1";
  module: string;
  /** The digest of the module before it was rewritten; traces of an earlier version have none. */
  sha256?: string;
  runtime: string;
  version: string;
  outcome: Outcome;
  stdout: string;
  stderr: string;
  /** The calls in order; arguments in hexadecimal, no result if the call did not return. */
  calls: { module: string; name: string; args: string[]; result?: number }[];
}

/** The syscalls, most frequent first, with their results. */
export function renderTrace(trace: Trace, json: boolean): string {
  return json ? `${JSON.stringify(trace, null, 2)}\n` : renderText(printableData(trace));
}

function renderText(trace: Trace): string {
  const groups = new Map<string, Trace["calls"]>();
  for (const call of trace.calls) {
    const name = nameOf(call);
    memo(groups, name, () => []).push(call);
  }
  const rows = [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, calls]) => [name, String(calls.length), answers(calls)] as const);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  const calls = trace.calls.length === 1 ? "1 call" : `${trace.calls.length} calls`;
  return [
    `${trace.module} on ${trace.runtime} ${trace.version}: ${printOutcome(trace.outcome)}, ${calls} of ${groups.size} functions`,
    "",
    ...rows.map(([name, count, came]) => `${name.padEnd(width)}  ${count.padStart(6)}  ${came}`.trimEnd()),
    "",
  ].join("\n");
}

/** `ok 12, ENOENT 2`; an error shows the arguments of its first call. */
function answers(calls: Trace["calls"]): string {
  const counts = new Map<string, { count: number; args: string[] }>();
  for (const { result, args } of calls) {
    const word = result === undefined ? "did not return" : answerOf(result);
    memo(counts, word, () => ({ count: 0, args })).count++;
  }
  return [...counts]
    .map(([word, { count, args }]) => `${word} ${count}${/^E/.test(word) ? ` (first of ${args.join(", ")})` : ""}`)
    .join(", ");
}

function answerOf(result: number): string {
  if (result === 0) return "ok";
  return errnoName(result) ?? String(result);
}
