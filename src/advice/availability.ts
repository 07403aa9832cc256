import { patternOf, workingIn, worksAt } from "../matrix/cells.js";
import type { RuntimeColumn } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import { rowOf, worksFor } from "../matrix/matrix.js";
import { memo } from "../model/memo.js";
import { nameOf } from "../model/names/names.js";
import type { ModuleImport } from "../model/needs.js";

/** Where something was measured to work, with any flags. */
export interface Working {
  /** Ranges of measured versions of one runtime, such as `1.0–3.0`. */
  in(runtime: string): string[];
  /** The runtimes with a measured version where it works, `node, wazero`; empty if there is none. */
  runtimes(): string;
}

const NOWHERE: Working = { in: () => [], runtimes: () => "" };

type Version = RuntimeColumn["versions"][number];
type Works = (version: Version) => boolean;

/** Looks up where imports and features work in the whole matrix, on demand and once each. */
export class AvailabilityIndex {
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
    return this.remembered(`feature ${feature}`, () => (row === undefined ? NOWHERE : this.ofRow(row)));
  }

  ofImport(one: ModuleImport): Working {
    return this.remembered(`${nameOf(one)} ${one.signature}`, () => {
      const row = rowOf(this.matrix, one);
      if (row !== undefined) return this.ofRow(row);
      const works: Works = ({ places }) => places.some(({ lane, index }) => worksFor(this.matrix, one, lane, index));
      return this.working(
        ({ versions }) => versions.some(works),
        ({ versions }) => rangesOf(versions, works),
      );
    });
  }

  private remembered(key: string, make: () => Working): Working {
    return memo(this.known, key, make);
  }

  private ofRow(row: number): Working {
    return this.working(
      ({ runtime }) => this.lanesIn(runtime).some((lane) => workingIn(this.matrix, row, lane) !== "never"),
      (column) => this.rangesOfRow(column, row),
    );
  }

  private working(somewhere: (column: RuntimeColumn) => boolean, ranges: (column: RuntimeColumn) => string[]): Working {
    let runtimes: string | undefined;
    const own = new Map<string, string[]>();
    return {
      in: (runtime) => {
        return memo(own, runtime, () => {
          const column = this.columns.find((one) => one.runtime === runtime);
          return column && somewhere(column) ? ranges(column) : [];
        });
      },
      runtimes: () => {
        runtimes ??= this.columns
          .filter(somewhere)
          .map(({ runtime }) => runtime)
          .join(", ");
        return runtimes;
      },
    };
  }

  /** Cached by row: rows that are equal in every lane of a runtime have the same ranges. */
  private rangesOfRow(column: RuntimeColumn, row: number): string[] {
    const patterns = this.lanesIn(column.runtime).map((lane) => patternOf(this.matrix, row, lane));
    const key = `${column.runtime} ${patterns.join(" ")}`;
    const works: Works = ({ places }) => places.some(({ lane, index }) => worksAt(this.matrix, row, lane, index));
    return memo(this.ranges, key, () => rangesOf(column.versions, works));
  }

  private lanesIn(runtime: string): number[] {
    return this.lanes.get(runtime) ?? [];
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
