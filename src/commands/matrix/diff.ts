import { existsSync } from "node:fs";
import type { Command } from "commander";
import { printableData } from "../../formats/printable.js";
import { type Change, diffMatrices, diffSides, places, type Side } from "../../matrix/diff.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import { writeOut } from "../shared/output.js";
import { loadMatrix } from "../shared/package-files.js";

export function addDiff(matrix: Command): void {
  matrix
    .command("diff")
    .summary("show what changed between two versions or two exported matrices")
    .argument("<before>", "runtime@version, or a file that `matrix export` wrote")
    .argument("<after>", "the same")
    .option("-f, --format <name>", "text or json", "text")
    .addHelpText(
      "after",
      "\nExamples:\n  wasi-scan matrix diff wasmtime-py@14.0.0 wasmtime-py@36.0.0\n  wasi-scan matrix diff march.json november.json",
    )
    .action((before: string, after: string, { format }: { format: string }) => {
      const changes =
        existsSync(before) && existsSync(after)
          ? diffMatrices(loadMatrix(before), loadMatrix(after))
          : diffVersions(before, after, loadMatrix());
      if (format === "json") writeOut(`${JSON.stringify(changes, null, 2)}\n`);
      else writeOut(changes.length === 0 ? "nothing changed\n" : printableData(changes).map(print).join(""));
    });
}

function diffVersions(before: string, after: string, matrix: Matrix): Change[] {
  return diffSides(find(before, matrix), find(after, matrix));
}

function find(text: string, matrix: Matrix): Side {
  const [runtime = "", version = ""] = text.split("@");
  const place = places(matrix).find(({ lane, where }) => {
    const [id, number] = where.split(" ");
    return id === runtime && number === version && matrix.lanes[lane]?.configuration === "default";
  });
  if (place) return { matrix, lane: place.lane, index: place.index };
  const versions = matrix.lanes.filter((lane) => lane.runtime === runtime).flatMap((lane) => lane.versions);
  const hint =
    versions.length > 0
      ? `Measured: ${[...new Set(versions.map((one) => one.version))].join(", ")}.`
      : "Write for example wasmtime-py@36.0.0, or name two files.";
  throw new WasiScanError("bad-usage", `"${text}" is neither a measured version nor a file`, hint);
}

function print({ where, subject, signature, before, after }: Change): string {
  return `${where ? `${where}: ` : ""}${subject}${signature ? ` ${signature}` : ""}: ${before} → ${after}\n`;
}
