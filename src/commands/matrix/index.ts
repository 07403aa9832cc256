import type { Command } from "commander";
import { addDiff } from "./diff.js";
import { addDrift } from "./drift.js";
import { addExport } from "./export.js";
import { addMerge } from "./merge.js";
import { addUpdate } from "./update.js";
import { addVerify } from "./verify.js";

export function matrixCommand(program: Command): void {
  const matrix = program.command("matrix").summary("work on the measured data");
  for (const add of [addDiff, addDrift, addExport, addMerge, addUpdate, addVerify]) add(matrix);
}
