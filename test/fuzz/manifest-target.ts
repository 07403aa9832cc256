import { readManifest } from "../../src/inputs/manifests/references.js";
import { written } from "./file.js";
import { textMutator } from "./mutators/text.js";
import { bytesOf } from "./source.js";
import { type FuzzTarget, twice } from "./target.js";

/** Reads manifests of that name, whose changes are made of `words`. */
export function manifestTarget(name: string, seeds: string[], words: string[]): FuzzTarget {
  return {
    seeds: () => seeds.map(bytesOf),
    mutate: textMutator(words),
    async run(bytes) {
      const path = written(name, bytes);
      await twice(() => readManifest(path));
    },
  };
}
