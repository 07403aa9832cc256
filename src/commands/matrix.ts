import type { Command } from "commander";
import { readMatrixData } from "./matrix-data.js";
import { writeAtomically } from "./output.js";

export function matrixCommand(program: Command): void {
  const matrix = program.command("matrix").summary("work on the measured data");
  matrix
    .command("export")
    .summary("derive the compact matrix from the observations")
    .option("-o, --output <file>", "write it to a file instead of standard output")
    .action((options: { output?: string }) => {
      const text = `${JSON.stringify(readMatrixData().matrix)}\n`;
      if (options.output) writeAtomically(options.output, text);
      else process.stdout.write(text);
    });
}
