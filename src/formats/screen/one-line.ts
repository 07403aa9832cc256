import type { ModuleReport, Report } from "../../model/report.js";
import type { FormatOptions } from "../format.js";
import { shorten, widthOf } from "../width.js";
import { decidingOf } from "./deciding.js";
import { lacksKind, type Newest, newestOf } from "./newest.js";
import { STATES, VERDICTS } from "./states.js";

/** The rows that count: without runtimes that have nothing of the module's kind, unless no other is left. */
export function countedRows(
  module: Pick<ModuleReport, "abis" | "verdicts" | "asked">,
  report: Pick<Report, "runtimes">,
): Newest[] {
  const rows = newestOf(module, report);
  const counted = rows.filter((row) => lacksKind(row, module, report) === undefined);
  return counted.length > 0 ? counted : rows;
}

/** `✓ app.wasm  runs on 20 of 24, at risk on 3; workerd: poll_oneoff: not implemented` */
export function oneLine(
  module: Pick<ModuleReport, "name" | "abis" | "verdicts" | "asked">,
  report: Pick<Report, "runtimes">,
  { colours: c, width }: FormatOptions,
): string {
  const rows = countedRows(module, report);
  const verdict = VERDICTS.find((one) => rows.some((row) => row.verdict === one)) ?? "unknown";
  const counts = VERDICTS.flatMap((one) => {
    const number = rows.filter((row) => row.verdict === one).length;
    return number === 0 ? [] : [`${STATES[one].on} ${number}`];
  });
  const said = counts.join(", ").replace(/\d+/, (number) => `${number} of ${rows.length}`);
  const first = rows.find((row) => row.verdict !== "runs");
  const why = first && decidingOf(first.entry);
  const rest = `  ${said}${first && why ? `; ${first.runtime}: ${why.text}` : ""}`;
  const name = shorten(module.name, Math.max(16, Math.min(widthOf(module.name), Math.floor(width / 2) - 4)));
  const { sign, paint } = STATES[verdict];
  return `${paint(c)(sign)} ${c.bold(name)}${shorten(rest, width - 2 - widthOf(name))}`;
}
