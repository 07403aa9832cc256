import type { GateResult } from "../model/gate/findings.js";
import type { Report } from "../model/report.js";
import { findingsOf, groupFindings, isOpen, messageOf } from "./findings.js";
import { cell, table } from "./markdown-text.js";

/** More rows than anyone reads; the rest is counted. */
const MOST_ROWS = 100;

/** What a gate made of the report, as paragraphs: passed or not, a table of findings, and what was ignored and why. */
export function findingParagraphs(report: Report): string[] {
  const { gate } = report;
  if (!gate) return [];
  const all = findingsOf(report);
  const open = groupFindings(all.filter(isOpen));
  const failing = all.filter(({ fails }) => fails).length;
  const rows = open
    .slice(0, MOST_ROWS)
    .map((group) => [
      group.first.fails ? `**${group.first.severity}**` : group.first.severity,
      `${group.first.location.file}:${group.first.location.line}`,
      messageOf(group),
      group.first.advice ?? "",
    ]);
  const left = open.length - rows.length;
  return [
    gate.passed ? "**The gate passes.**" : `**The gate fails**: ${failing} ${failing === 1 ? "finding" : "findings"}.`,
    ...(rows.length > 0 ? [table(["", "where", "what", "next step"], rows)] : []),
    ...(left > 0 ? [`And ${left} more.`] : []),
    ...ignored(report, gate),
  ];
}

/** What is not told is forgotten. */
function ignored(report: Report, { gone, exceptions, stale }: GateResult): string[] {
  const lines = [
    ...(stale ? [`The measurements are ${stale.age} days old, more than ${stale.limit}.`] : []),
    ...exceptions.expiring.map(({ expires, reason }) => `An exception ends on ${expires}: ${reason}`),
    ...exceptions.unused.map(({ reason }) => `An exception excuses nothing: ${reason}`),
    ...findingsOf(report).flatMap(({ excepted, fails, message }) =>
      excepted && !fails ? [`Accepted until ${excepted.expires} (${excepted.reason}): ${message}`] : [],
    ),
    ...findingsOf(report).flatMap(({ known, fails, message }) =>
      known && !fails ? [`In the baseline: ${message}`] : [],
    ),
    ...gone.map(({ subject, state, module, target }) =>
      ["No longer found:", subject, state, `in ${module}`, target && `on ${target}`].filter(Boolean).join(" "),
    ),
  ];
  return lines.length === 0 ? [] : [lines.map((line) => `- ${cell(line)}`).join("\n")];
}
