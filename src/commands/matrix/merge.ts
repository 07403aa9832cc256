import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import {
  observationPath,
  readObservationFile,
  readObservationFiles,
  writeObservationFile,
} from "../../matrix/files/observation-files.js";
import { mergeFiles } from "../../matrix/merge.js";
import { WasiScanError } from "../../model/errors.js";
import type { ObservationFile } from "../../model/probe.js";
import { writeOut } from "../shared/output.js";

export function addMerge(matrix: Command): void {
  matrix
    .command("merge")
    .summary("join the observations that shards measured")
    .argument("<folder...>", "matrix folders, as `probe --shard i/n -o <folder>` fills them")
    .requiredOption("-o, --output <folder>", "folder for the merged matrix")
    .addHelpText("after", "\nExample:\n  wasi-scan matrix merge shard-1 shard-2 -o matrix")
    .action((folders: string[], { output }: { output: string }) => {
      const merged = new Map<string, ObservationFile>();
      for (const folder of folders) {
        if (!existsSync(join(folder, "observations"))) {
          const hint = "A matrix folder contains a folder named observations.";
          throw new WasiScanError("not-found", `${folder}: no observations found`, hint);
        }
        for (const file of readObservationFiles(folder)) add(merged, file);
      }
      let changed = 0;
      for (const [path, file] of merged) {
        const before = join(output, path);
        const whole = existsSync(before) ? withNewer(readObservationFile(before), file) : file;
        changed += writeObservationFile(output, whole);
      }
      writeOut(`${merged.size} files, ${changed} observations changed\n`);
    });
}

function add(merged: Map<string, ObservationFile>, file: ObservationFile): void {
  const path = observationPath(file);
  const known = merged.get(path);
  merged.set(path, known ? mergeFiles(known, file) : file);
}

/** Observations of the shards replace those on file. */
function withNewer(before: ObservationFile, file: ObservationFile): ObservationFile {
  return { ...file, observations: { ...before.observations, ...file.observations } };
}
