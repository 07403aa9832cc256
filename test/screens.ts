import { basename, resolve } from "node:path";
import { readModule, sourceOf } from "../src/commands/running/one-module.js";
import { suppose } from "../src/commands/scanning/suppose.js";
import { plain } from "../src/formats/colours.js";
import { text } from "../src/formats/text.js";
import { widthOf } from "../src/formats/width.js";
import { scan } from "../src/judge/scan.js";
import { reportedRuntimes, runtimeColumns } from "../src/matrix/columns.js";
import type { ModuleReport, Report } from "../src/model/report.js";
import { readNeeds } from "../src/wasm/read.js";
import { shippedMatrix } from "./on-file.js";

export const ROOT = resolve(import.meta.dirname, "..");
/** The report on a module, as text asks for it. */
export async function judged(path: string, name = basename(path)): Promise<ModuleReport> {
  const module = await readModule(path);
  const needs = await readNeeds(sourceOf(module));
  const report = scan({ name, bytes: module.bytes.length }, needs, shippedMatrix());
  const supposed = suppose(report, needs, shippedMatrix(), {});
  return supposed ? { ...report, supposed } : report;
}

/** What `wasi-scan` prints of these modules, without colours. */
export function rendered(modules: ModuleReport[], width = 80): string {
  const matrix = shippedMatrix();
  const abis = [...new Set(modules.flatMap((module) => module.abis))];
  const report: Report = {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: "0" },
    matrix: { date: matrix.date, digest: "" },
    runtimes: reportedRuntimes(matrix, runtimeColumns(matrix), abis),
    errors: [],
    modules,
  };
  return text.render(report, { colours: plain, width });
}

/** Words of the code that a reader need not know. */
const OURS =
  /\b(foreign|stub|mismatch|partial|canary|trait|lane|cell|profile|unlisted|rejected|edge|unlinked|ENOSYS returned|check \d+)\b/;

/** What is wrong with a screen; empty if it has at most 24 lines, none too wide, a next step, and only words of the glossary. */
export function faultsOf(screen: string, width: number): string[] {
  const lines = screen.trimEnd().split("\n");
  return [
    ...(lines.length > 24 ? [`${lines.length} lines`] : []),
    ...lines.filter((line) => widthOf(line) > width).map((line) => `too wide: ${line}`),
    ...(lines.some((line) => line.startsWith("→ ")) ? [] : ["no next step"]),
    // Names of modules and imports are not ours.
    ...lines
      .slice(1)
      .filter((line) => OURS.test(line))
      .map((line) => `not in the glossary: ${line}`),
  ];
}
