import { answerAt, LINKED } from "../matrix/cells.js";
import { type FlagRange, flagRanges, type RuntimeColumn, runtimeColumns } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import { answerFor, syscallOf } from "../matrix/matrix.js";
import { nameOf } from "../model/names/names.js";
import type { ReasonSupport } from "../model/report.js";

/** A function, an interface or a Wasm feature that a program needs. */
export type Wanted =
  | { kind: "import"; module: string; name: string; signature: string; functions?: string[] }
  | { kind: "feature"; name: string };

/** Where one runtime has all that is wanted. */
export interface SmallestVersion {
  runtime: string;
  /** The smallest measured version that has all of it; absent if none has. */
  since?: string;
  /** The last measured version after it that still has all of it. */
  until?: string;
  newest: string;
  /** Set if `since` is the oldest measured version: an older one may have it too. */
  oldest?: true;
  /** The flags of the configuration in which `since` has all. */
  flags: string[];
  /** All measured versions that have all of it, oldest first; neighbours with the same flags are one. */
  ranges: FlagRange[];
  /** What links there and does not fully work, or was not tried. */
  limits: { name: string; support: ReasonSupport }[];
  /** Without `since`: what the newest version lacks. */
  lacks: string[];
}

export const nameOfWanted = (one: Wanted): string => (one.kind === "feature" ? `feature ${one.name}` : nameOf(one));

/** The smallest measured version of each runtime that has everything wanted at once, in one configuration. Pure. */
export function smallestVersions(matrix: Matrix, wanted: Wanted[], platform?: string): SmallestVersion[] {
  return runtimeColumns(matrix, platform).map((column) => smallest(matrix, wanted, column));
}

function smallest(matrix: Matrix, wanted: Wanted[], { runtime, versions, lastTested }: RuntimeColumn): SmallestVersion {
  const having = versions.map(({ places }) => places.find((place) => wanted.every((one) => has(matrix, one, place))));
  const first = having.findIndex((place) => place !== undefined);
  const place = having[first];
  if (!place) {
    const [plain] = versions.at(-1)?.places ?? [];
    const lacks = plain ? wanted.filter((one) => !has(matrix, one, plain)).map(nameOfWanted) : [];
    return { runtime, newest: lastTested, flags: [], ranges: [], limits: [], lacks };
  }
  const lost = having.findIndex((one, i) => i > first && one === undefined);
  const until = versions[lost < 0 ? versions.length - 1 : lost - 1]?.version;
  const limits = wanted.flatMap((one) => {
    const support = supportOf(matrix, one, place);
    return support === "works" ? [] : [{ name: nameOfWanted(one), support }];
  });
  return {
    runtime,
    since: versions[first]?.version as string,
    ...(until !== undefined && { until }),
    newest: lastTested,
    ...(first === 0 && { oldest: true as const }),
    flags: matrix.lanes[place.lane]?.flags ?? [],
    ranges: flagRanges(matrix, versions, having),
    limits,
    lacks: [],
  };
}

type Place = RuntimeColumn["versions"][number]["places"][number];

const has = (matrix: Matrix, one: Wanted, place: Place): boolean => LINKED.has(supportOf(matrix, one, place));

function supportOf(matrix: Matrix, one: Wanted, { lane, index }: Place): ReasonSupport {
  if (one.kind === "import") return answerFor(matrix, one, lane, index).support;
  const row = Object.hasOwn(matrix.features, one.name) ? matrix.features[one.name] : undefined;
  return row === undefined ? "unknown" : answerAt(matrix, row, lane, index).support;
}

/** The first known type of a function; undefined for a name that is not on file. */
export function knownSignature(matrix: Matrix, module: string, name: string): string | undefined {
  const entry = syscallOf(matrix, { module, name });
  return entry && (Object.keys(entry.signatures)[0] ?? "");
}
