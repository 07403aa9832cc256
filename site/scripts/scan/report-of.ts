import { compareDeclared } from "../../../src/commands/scanning/compare-declared.js";
import type { FormatOptions } from "../../../src/formats/format.js";
import { json } from "../../../src/formats/json.js";
import { printable } from "../../../src/formats/printable.js";
import { scan } from "../../../src/judge/scan.js";
import { FIRST_PLATFORM, reportedRuntimes, runtimeColumns } from "../../../src/matrix/columns.js";
import type { Matrix } from "../../../src/matrix/format.js";
import { resolveTargets } from "../../../src/matrix/targets/targets.js";
import type { ModuleReport, Report } from "../../../src/model/report.js";
import type { Asked } from "./conversation.js";
import type { Dropped, Read } from "./read-dropped.js";

/**
 * What `wasi-scan -f json <file>` reports with the same matrix: test/site/scripts/drop.test.ts holds both against each
 * other byte for byte, so what changes there changes here.
 */
export function reportOf(dropped: Dropped, matrix: Matrix, toolVersion: string): Report {
  const { errors, images, notices } = dropped;
  const modules = dropped.modules.map(({ identity, needs, declared }) => {
    const module = scan(identity, needs, matrix, { platform: FIRST_PLATFORM });
    if (declared) module.remarks.push(...compareDeclared(module, declared));
    return module;
  });
  const abis = [...new Set(modules.flatMap((module) => module.abis))];
  return {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: toolVersion },
    matrix: { date: matrix.date, digest: matrix.digest, platform: FIRST_PLATFORM },
    errors,
    modules,
    ...(images.length > 0 && { images }),
    ...(notices.length > 0 && { notices }),
    runtimes: reportedRuntimes(matrix, runtimeColumns(matrix, FIRST_PLATFORM), abis),
  };
}

/** The text of the report, as the command line writes it to standard output. */
export function printReport(report: Report): string {
  // JSON has neither colours nor a width.
  return printable(json.render(report, {} as FormatOptions));
}

/**
 * The module judged on the targets that the reader deploys to.
 *
 * @throws WasiScanError `bad-target` that suggests the nearest name
 */
export function onTargets({ identity, needs }: Read, matrix: Matrix, { targets: asked }: Asked): ModuleReport {
  const { targets, places } = resolveTargets(asked, matrix, FIRST_PLATFORM);
  return { ...scan(identity, needs, matrix, { platform: FIRST_PLATFORM, targets, places, hosts: [] }), asked };
}
