import type { Detail, Format } from "../../../formats/format.js";
import { reportedRuntimes, runtimeColumns } from "../../../matrix/columns.js";
import type { Matrix } from "../../../matrix/format.js";
import { WasiScanError } from "../../../model/errors.js";
import { terminalWidth, wantsColour, wantsLinks } from "../../shared/output.js";
import type { Telling } from "./teller.js";

export type Alone = "at-once" | "at-end" | undefined;

/** Whether modules leave a scan one by one: not into a file, nor where something else needs the whole report anyway. */
export function aloneOf(format: Format, detail: Detail, { keeps, output }: { keeps: boolean; output?: string }): Alone {
  const alone = format.alone?.(detail);
  if (alone === "at-once") return output === undefined ? alone : undefined;
  return keeps ? undefined : alone;
}

/** How they become text. What is printed at once has neither colour nor width. */
export function tellingFor(
  { name }: Format,
  alone: Alone,
  how: { matrix: Matrix; platform: string; detail: Detail; output?: string; color: boolean },
): Telling {
  const { matrix, platform, detail, output, color } = how;
  if (alone === "at-once") return { format: name, runtimes: [], coloured: false, width: 80, links: false, detail };
  const coloured = output === undefined && wantsColour(color);
  return {
    format: name,
    // Each module looks up only its own ABIs there.
    runtimes: reportedRuntimes(matrix, runtimeColumns(matrix, platform), Object.keys(matrix.syscalls)),
    coloured,
    width: terminalWidth(),
    links: output === undefined && wantsLinks(coloured),
    detail,
  };
}

/** @throws WasiScanError `bad-usage` */
export function parseJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new WasiScanError("bad-usage", `--jobs ${text}: not a number from 1 to 64`, "Write for example --jobs 4.");
}
