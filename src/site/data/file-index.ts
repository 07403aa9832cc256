import type { Matrix } from "../../matrix/format.js";
import { memo } from "../../model/memo.js";
import type { Observation, ObservationFile } from "../../model/probe.js";

/** The observation files by their place in the matrix, and their observations by probe. */
export interface FileIndex {
  files: ObservationFile[];
  /** Lane of the matrix → version → place in `files`. */
  places: Map<string, number>[];
  /**
   * Probe → its observation in each file, at the file's place. Every page asks for one probe in all files; so they lie
   * side by side, and are not looked for in hundreds of large objects.
   */
  observations: Map<string, (Observation | undefined)[]>;
}

export function indexFiles(files: ObservationFile[], { lanes }: Pick<Matrix, "lanes">): FileIndex {
  const byLane = new Map<string, Map<string, number>>();
  const observations: FileIndex["observations"] = new Map();
  for (const [place, file] of files.entries()) {
    memo(byLane, keyOf(file), () => new Map<string, number>()).set(file.version, place);
    for (const id in file.observations) {
      memo(observations, id, () => new Array<Observation | undefined>(files.length).fill(undefined))[place] =
        file.observations[id];
    }
  }
  return { files, places: lanes.map((lane) => byLane.get(keyOf(lane)) ?? new Map()), observations };
}

const keyOf = ({
  runtime,
  platform,
  configuration,
}: Pick<ObservationFile, "runtime" | "platform" | "configuration">): string =>
  [runtime, platform, configuration].join(" ");

/** The file of one version of one lane. */
export function fileAt({ files, places }: FileIndex, lane: number, version: string): ObservationFile | undefined {
  return files[places[lane]?.get(version) ?? -1];
}
