import type { ModuleReport, Verdict } from "../model/report.js";
import type { Format } from "./format.js";
import { groupReasons } from "./reason-groups.js";
import { joinContiguous, printRanges } from "./version-text.js";

/** GitHub's annotation level for each verdict; `runs` needs none. */
const LEVELS: [Verdict, "error" | "warning" | "notice"][] = [
  ["fails", "error"],
  ["at-risk", "warning"],
  ["unknown", "notice"],
];

/** Workflow commands: at most one annotation per module and verdict, since GitHub shows only ten per level and step. */
export const github: Format = {
  name: "github",
  about: "annotations for a GitHub Actions run",
  showsDigest: false,
  commands: true,
  render: (report) => report.modules.flatMap(annotations).join(""),
};

function annotations(module: ModuleReport): string[] {
  return LEVELS.flatMap(([verdict, level]) => {
    const entries = module.verdicts.filter((entry) => entry.verdict === verdict);
    if (entries.length === 0) return [];
    const lines = [`${verdict} on ${printRanges(joinContiguous(entries, module.verdicts))}`];
    for (const { subjects, findings, advice } of groupReasons(entries)) {
      const what = subjects.map(({ name }) => name).join(", ");
      lines.push(`${what}: ${findings.map(({ support }) => support).join(", ")}${advice[0] ? ` – ${advice[0]}` : ""}`);
    }
    const title = property(`wasi-scan: ${module.name} ${verdict}`);
    return [`::${level} file=${property(module.name)},title=${title}::${data(lines.join("\n"))}\n`];
  });
}

/** Escapes that the GitHub Actions runner understands. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
