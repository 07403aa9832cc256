import { readFileSync } from "node:fs";
import reportSchema from "../../formats/report.schema.json" with { type: "json" };
import { WasiScanError } from "../../model/errors.js";
import { parseChecked } from "../../model/json/parse-checked.js";
import type { ModuleReport, Report } from "../../model/report.js";

const HINT = "Write one with `wasi-scan … --shard 1/2 -f json -o <file>`.";

/** @throws WasiScanError `bad-data` for a file that `-f json` did not write, with the place in it */
export function readReport(path: string): Report {
  const wrong = (problem: string, cause?: unknown) =>
    new WasiScanError("bad-data", `${path}: ${problem}`, HINT, { cause });
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw wrong((cause as Error).message, cause);
  }
  const read = parseChecked<Report>(text, reportSchema);
  if ("problem" in read) throw wrong(read.problem);
  return read.value;
}

/**
 * One report of those of shards, its modules sorted by name and line of the manifest. What several shards say of the same
 * input, an error or a notice, stands once.
 *
 * @throws WasiScanError `bad-data` if they rest on different measurements or a shard is missing or there twice
 */
export function mergeReports(parts: { path: string; report: Report }[]): Report {
  const [first] = parts as [(typeof parts)[number]];
  for (const { path, report } of parts) {
    if (report.matrix.digest === first.report.matrix.digest) continue;
    const what = `${path}: rests on matrix ${report.matrix.digest}, and ${first.path} on ${first.report.matrix.digest}`;
    throw new WasiScanError(
      "bad-data",
      what,
      "Scan all shards with the same version of wasi-scan or the same --matrix.",
    );
  }
  refuseGaps(parts);
  const { shard: _, gate: __, ...head } = first.report;
  const all = <T>(list: (report: Report) => T[] | undefined): T[] =>
    unique(parts.flatMap((one) => list(one.report) ?? []));
  const [targets, notices, images] = [all((one) => one.targets), all((one) => one.notices), all((one) => one.images)];
  return {
    ...head,
    ...(targets.length > 0 && { targets }),
    ...(images.length > 0 && { images }),
    ...(notices.length > 0 && { notices }),
    errors: all(({ errors }) => errors),
    modules: parts.flatMap(({ report }) => report.modules).sort(byPlace),
  };
}

/** Shards that are missing are named, as long as there are so few. */
const MOST_NAMED = 20;

function refuseGaps(parts: { path: string; report: Report }[]): void {
  const hint = "Name the report of every shard once.";
  const count = parts[0]?.report.shard?.count ?? 1;
  const seen = new Map<number, string>();
  for (const { path, report } of parts) {
    const { index, count: own } = report.shard ?? { index: 1, count: 1 };
    if (own !== count) throw new WasiScanError("bad-data", `${path}: one of ${own} shards, not of ${count}`, hint);
    const before = seen.get(index);
    if (before !== undefined) {
      throw new WasiScanError("bad-data", `${path}: shard ${index}/${count}, as ${before} is`, hint);
    }
    seen.set(index, path);
  }
  // A report may say any number of shards, so that the loop ends at so many that are missing.
  const missing: string[] = [];
  for (let index = 1; index <= count && missing.length < MOST_NAMED; index++) {
    if (!seen.has(index)) missing.push(`${index}/${count}`);
  }
  if (missing.length === 0) return;
  const there = [...seen.keys()].filter((index) => index >= 1 && index <= count).length;
  const more = count - there - missing.length;
  const all = `${missing.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  throw new WasiScanError("bad-data", `shard ${all} is missing`, hint);
}

const unique = <T>(items: T[]): T[] => [...new Map(items.map((one) => [JSON.stringify(one), one])).values()];

function byPlace(a: ModuleReport, b: ModuleReport): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return (a.source?.line ?? 0) - (b.source?.line ?? 0);
}
