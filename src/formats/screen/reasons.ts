import type { ModuleReport, Report } from "../../model/report.js";
import type { FormatOptions } from "../format.js";
import { groupHazards } from "../hazard-groups.js";
import { groupReasons } from "../reason-groups.js";
import { wrap } from "../wrap.js";
import { renderGroup } from "./full.js";
import { hazardLine } from "./hazards.js";
import { countedRows } from "./one-line.js";

/** Each reason and hazard of the versions that the screen shows, with its evidence. */
export function reasons(module: ModuleReport, report: Report, options: FormatOptions): string[] {
  const { colours: c, width } = options;
  const rows = countedRows(module, report);
  const verdicts = rows.map(({ entry }) => entry);
  const groups = groupReasons(
    verdicts,
    (report.runtimes ?? []).map(({ id }) => id),
  );
  const hazards = groupHazards(verdicts);
  return [
    ...module.remarks.flatMap(({ text, advice }) => [
      ...wrap(text, width, "note: ", "  "),
      ...(advice ? wrap(advice, width, "  → ", "    ") : []),
    ]),
    ...(groups.length > 0 ? [c.bold("why")] : []),
    ...groups.flatMap((group) => renderGroup(group, { ...module, verdicts }, width, c)),
    ...(hazards.length > 0 ? ["", c.bold("hazards")] : []),
    ...hazards.flatMap((group) => [
      ...wrap(hazardLine(group, rows), width, "  ", "    "),
      ...(group.claim ? wrap(`does not hold: ${group.claim}`, width, "    ", "      ") : []),
    ]),
  ];
}
