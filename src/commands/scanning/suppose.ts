import { type ScanOptions, scan } from "../../judge/scan.js";
import type { Matrix } from "../../matrix/format.js";
import { syscallOf } from "../../matrix/matrix.js";
import { nameOf } from "../../model/names/names.js";
import type { Needs } from "../../model/needs.js";
import type { ModuleReport, Supposed } from "../../model/report.js";

/**
 * What would be if the cause that can be fixed were: imports that are not WASI are provided, and those with an old type
 * or that were removed are built anew. Undefined if the module runs somewhere, or has no such cause.
 */
export function suppose(
  report: ModuleReport,
  needs: Needs,
  matrix: Matrix,
  options: ScanOptions,
): Supposed | undefined {
  const newest = report.verdicts.filter(({ until, lastTested }) => until === lastTested);
  const shown = newest.length > 0 ? newest : report.verdicts;
  if (shown.some(({ verdict }) => verdict === "runs") || needs.invalid) return undefined;
  const foreign = report.imports.filter(({ status }) => status === "foreign");
  const provides = [...new Set(foreign.map(({ module }) => module))];
  const rebuilt: string[] = [];
  const imports = needs.imports.flatMap((one) => {
    const entry = one.kind === "function" ? syscallOf(matrix, one) : undefined;
    const current = Object.keys(entry?.signatures ?? {})[0];
    if (entry?.removed === undefined && (current === undefined || current === one.signature)) return [one];
    rebuilt.push(nameOf(one));
    return current === undefined ? [] : [{ ...one, signature: current }];
  });
  if (provides.length + rebuilt.length === 0) return undefined;
  const more = { ...options, provides: [...(options.provides ?? []), ...provides], abilities: false };
  const { verdicts } = scan({ name: report.name, bytes: report.bytes }, { ...needs, imports }, matrix, more);
  return { provides, rebuilt, verdicts };
}
