import type { ModuleReport, Report, Verdict } from "../model/report.js";
import type { Format } from "./format.js";
import { groupReasons } from "./reason-groups.js";
import { joinContiguous, printRanges } from "./version-text.js";

const VERDICTS: Verdict[] = ["runs", "at-risk", "fails", "unknown"];

/** For a pull request comment or a job summary. */
export const markdown: Format = {
  name: "markdown",
  about: "tables, for a pull request comment or a job summary",
  showsDigest: false,
  render: (report) =>
    [
      ...report.modules.map(renderModule),
      `Measured on ${report.matrix.platform ?? "linux-x64"} up to ${report.matrix.date}, matrix \`${report.matrix.digest}\`.`,
      ...errors(report),
    ]
      .join("\n\n")
      .concat("\n"),
};

function renderModule(module: ModuleReport): string {
  const rows = VERDICTS.flatMap((verdict) => {
    const entries = module.verdicts.filter((entry) => entry.verdict === verdict);
    return entries.length === 0 ? [] : [[`**${verdict}**`, printRanges(joinContiguous(entries, module.verdicts))]];
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

function remark({ text, advice }: ModuleReport["remarks"][number]): string {
  return `- ${cell([text, ...(advice ? [advice] : [])].join(" "))}`;
}

function errors({ errors: list }: Report): string[] {
  return list.length === 0 ? [] : [list.map(({ message }) => `- **error** ${cell(message)}`).join("\n")];
}

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A bar would end the cell and a line break the table; a module's names can contain both, and HTML. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replace(/\s*\n\s*/g, " ");
}
