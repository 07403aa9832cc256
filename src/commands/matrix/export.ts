import type { Command } from "commander";
import { toCsv } from "../../matrix/csv.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import { ownProperty } from "../../model/names/own-property.js";
import { writeAtomically, writeOut } from "../shared/output.js";
import { readMatrixData } from "./data.js";

const FORMATS: Record<string, (matrix: Matrix) => string> = {
  csv: toCsv,
  json: (matrix) => `${JSON.stringify(matrix)}\n`,
};

export function addExport(matrix: Command): void {
  matrix
    .command("export")
    .summary("derive the compact matrix from the observations")
    .argument("[folder]", "matrix folder (default: the one of this package)")
    .option("-f, --format <name>", Object.keys(FORMATS).join(" or "), "json")
    .option("-o, --output <file>", "write it to a file instead of standard output")
    .action((folder: string | undefined, options: { format: string; output?: string }) => {
      const print = ownProperty(FORMATS, options.format);
      if (!print) {
        const hint = `Known: ${Object.keys(FORMATS).join(", ")}.`;
        throw new WasiScanError("bad-usage", `unknown format "${options.format}"`, hint);
      }
      const text = print(readMatrixData(folder).matrix);
      const printing = { crlf: options.format === "csv" };
      if (options.output) writeAtomically(options.output, text, printing);
      else writeOut(text, printing);
    });
}
