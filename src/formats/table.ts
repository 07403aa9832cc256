import type { Report } from "../model/report.js";
import type { Format } from "./format.js";
import { decidingOf } from "./screen/deciding.js";
import { newestOf } from "./screen/newest.js";
import { STATES } from "./screen/states.js";
import { padTo, widthOf } from "./width.js";

const HEAD = ["MODULE", "RUNTIME", "VERSION", "SINCE", "VERDICT", "WHY"];

/** A line for each module and runtime, for grep and awk; as wide as it must be. */
export const table: Format = {
  name: "table",
  about: "a line for each module and runtime, in columns",
  showsDigest: false,
  render: (report) => {
    const rows = [HEAD, ...rowsOf(report)];
    const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
    const last = HEAD.length - 1;
    const print = (row: string[]) => row.map((text, i) => (i === last ? text : padTo(text, widths[i] ?? 0))).join("  ");
    return rows.map((row) => `${print(row).trimEnd()}\n`).join("");
  },
};

function rowsOf(report: Report): string[][] {
  return report.modules.flatMap((module) =>
    newestOf(module, report).map((row) => {
      const { sign, word } = STATES[row.verdict];
      const flags = row.entry.flags.length > 0 ? `with ${row.entry.flags.join(" ")}` : "";
      const why = row.verdict === "runs" ? flags : (decidingOf(row.entry)?.text ?? "");
      const since = `${row.since}${row.fromOldest ? "*" : ""}`;
      return [module.name, row.runtime, row.version, since, `${sign} ${word}`, why];
    }),
  );
}
