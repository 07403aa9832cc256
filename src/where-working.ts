import type { RuntimeColumn } from "./matrix/columns.js";
import { type Matrix, patternOf, rowsFor, worksAt, worksFor } from "./matrix/matrix.js";
import { nameOf } from "./signature.js";
import type { ModuleImport } from "./types.js";

/** Where one thing was measured to work, with whatever flags. */
export interface Working {
  /** Ranges of measured versions of one runtime, such as `1.0–3.0`. */
  in(runtime: string): string[];
  /** The runtimes of which some measured version has it working, `node, wazero`; empty where none has. */
  runtimes(): string;
}

type Version = RuntimeColumn["versions"][number];
type Works = (version: Version) => boolean;

/** Looks up over the whole matrix where imports and features work, each as far as it is asked for and once. */
export class WhereWorking {
  /** The lanes of each runtime. */
  private readonly lanes: Map<string, number[]>;
  private readonly ranges = new Map<string, string[]>();
  private readonly known = new Map<string, Working>();

  constructor(
    private readonly matrix: Matrix,
    private readonly columns: RuntimeColumn[],
  ) {
    this.lanes = new Map(columns.map(({ runtime, versions }) => [runtime, lanesOf(versions)]));
  }

  ofFeature(feature: string): Working {
    const row = this.matrix.features[feature];
    return this.remembered(`feature ${feature}`, row === undefined ? [] : [row], ({ places }) =>
      places.some(({ lane, index }) => row !== undefined && worksAt(this.matrix, row, lane, index)),
    );
  }

  ofImport(one: ModuleImport): Working {
    return this.remembered(`${nameOf(one)} ${one.signature}`, rowsFor(this.matrix, one), ({ places }) =>
      places.some(({ lane, index }) => worksFor(this.matrix, one, lane, index)),
    );
  }

  private remembered(key: string, rows: number[], works: Works): Working {
    const known = this.known.get(key);
    if (known) return known;
    let runtimes: string | undefined;
    const made: Working = {
      in: (runtime) => {
        const column = this.columns.find((one) => one.runtime === runtime);
        return column ? this.rangesIn(column, rows, works) : [];
      },
      runtimes: () => {
        runtimes ??= this.columns
          .filter(({ versions }) => versions.some(works))
          .map(({ runtime }) => runtime)
          .join(", ");
        return runtimes;
      },
    };
    this.known.set(key, made);
    return made;
  }

  /** Rows that are the same in every lane of a runtime have the same ranges; most imports work everywhere. */
  private rangesIn(column: RuntimeColumn, [row, ...others]: number[], works: Works): string[] {
    if (row === undefined || others.length > 0) return rangesOf(column.versions, works);
    const patterns = (this.lanes.get(column.runtime) ?? []).map((lane) => patternOf(this.matrix, row, lane));
    const key = `${column.runtime} ${patterns.join(" ")}`;
    const known = this.ranges.get(key) ?? rangesOf(column.versions, works);
    this.ranges.set(key, known);
    return known;
  }
}

function lanesOf(versions: Version[]): number[] {
  return [...new Set(versions.flatMap(({ places }) => places.map(({ lane }) => lane)))];
}

/** `1.0–3.0` for each run of neighbours that hold. */
function rangesOf(versions: Version[], holds: Works): string[] {
  const ranges: [string, string][] = [];
  let before = false;
  for (const one of versions) {
    const now = holds(one);
    const last = ranges.at(-1);
    if (now && before && last) last[1] = one.version;
    else if (now) ranges.push([one.version, one.version]);
    before = now;
  }
  return ranges.map(([since, until]) => (since === until ? since : `${since}–${until}`));
}
