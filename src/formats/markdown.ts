import { memo } from "../model/memo.js";
import type { ModuleReport, Report, Verdict, VerdictEntry } from "../model/report.js";
import type { Format } from "./format.js";
import { joinWithin } from "./limited.js";
import { findingParagraphs } from "./markdown-findings.js";
import { cell, table } from "./markdown-text.js";
import { groupReasons } from "./reason-groups.js";
import { joinContiguous, printRanges } from "./version-text.js";

const VERDICTS: Verdict[] = ["runs", "at-risk", "fails", "unknown"];

/** GitHub takes comments of 65,536 characters, GitLab of more. */
const LIMIT = 65_000;

/** For a pull request comment. */
export const markdown: Format = {
  name: "markdown",
  about: "tables, for a pull request comment",
  showsDigest: false,
  render: (report) =>
    joinWithin(
      [...findingParagraphs(report), ...moduleParagraphs(report)],
      LIMIT,
      (left) => `${left} more parts were left out, because a comment can hold 65,536 characters.`,
    ),
};

/** Each module, what it was measured with, and errors. */
export function moduleParagraphs(report: Report): string[] {
  return [
    ...report.modules.map(renderModule),
    `Measured on ${report.matrix.platform ?? "linux-x64"} up to ${report.matrix.date}, matrix \`${report.matrix.digest}\`.`,
    ...errors(report),
  ];
}

function renderModule(module: ModuleReport): string {
  const rows = VERDICTS.flatMap((verdict) => {
    const entries = module.verdicts.filter((entry) => entry.verdict === verdict);
    return [...byFlags(entries)].map(([flags, own]) => [
      `**${verdict}**${flags === "" ? "" : ` with \`${flags}\``}`,
      printRanges(joinContiguous(own, module.verdicts)),
    ]);
  });
  const why = groupReasons(module.verdicts).flatMap(({ subjects, findings, advice }) =>
    findings.map(({ support, observed, entries }, index) => [
      index === 0 ? subjects.map(({ name }) => `\`${name}\``).join(", ") : "",
      [support, ...observed].join(": "),
      entries.length === module.verdicts.length ? "everywhere" : printRanges(joinContiguous(entries, module.verdicts)),
      index === 0 ? advice.join(" ") : "",
    ]),
  );
  return [
    `### ${cell(module.name)}`,
    ...(module.remarks.length > 0 ? [module.remarks.map(remark).join("\n")] : []),
    table(["verdict", "where"], rows),
    ...(why.length > 0 ? [table(["import or feature", "what", "where", "next step"], why)] : []),
  ].join("\n\n");
}

/** Those that need no flag first. */
function byFlags(entries: VerdictEntry[]): Map<string, VerdictEntry[]> {
  const found = new Map<string, VerdictEntry[]>();
  for (const entry of [...entries].sort((a, b) => a.flags.length - b.flags.length)) {
    memo(found, entry.flags.join(" "), () => []).push(entry);
  }
  return found;
}

function remark({ text, advice }: ModuleReport["remarks"][number]): string {
  return `- ${cell([text, ...(advice ? [advice] : [])].join(" "))}`;
}

function errors({ errors: list }: Report): string[] {
  return list.length === 0 ? [] : [list.map(({ message }) => `- **error** ${cell(message)}`).join("\n")];
}
