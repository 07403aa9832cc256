import type { Command } from "commander";
import { addDiff } from "./matrix-diff.js";
import { addDrift } from "./matrix-drift.js";
import { addExport } from "./matrix-export.js";
import { addMerge } from "./matrix-merge.js";
import { addVerify } from "./matrix-verify.js";

export function matrixCommand(program: Command): void {
  const matrix = program.command("matrix").summary("work on the measured data");
  for (const add of [addDiff, addDrift, addExport, addMerge, addVerify]) add(matrix);
}
