import { patternOf, workingIn, worksAt } from "../matrix/cells.js";
import { type FlagRange, flagRanges, type Place, type RuntimeColumn } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import { rowOf, worksFor } from "../matrix/matrix.js";
import { memo } from "../model/memo.js";
import { nameOf } from "../model/names/names.js";
import type { ModuleImport } from "../model/needs.js";

/** Where something was measured to work, with any flags. */
export interface Working {
  /** Ranges of measured versions of one runtime, such as `1.0–3.0`, or `2.0 with --flag` where it works with that alone. */
  in(runtime: string): string[];
  /** The runtimes with a measured version where it works, `node, wazero`; empty if there is none. */
  runtimes(): string;
}

const NOWHERE: Working = { in: () => [], runtimes: () => "" };

type Version = RuntimeColumn["versions"][number];
/** The first configuration of a version in which it works, the plain one before others. */
type Works = (version: Version) => Place | undefined;

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
      const works: Works = ({ places }) => places.find(({ lane, index }) => worksFor(this.matrix, one, lane, index));
      return this.working(
        ({ versions }) => versions.some((version) => works(version) !== undefined),
        ({ versions }) => this.rangesOf(versions, works),
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
    const works: Works = ({ places }) => places.find(({ lane, index }) => worksAt(this.matrix, row, lane, index));
    return memo(this.ranges, key, () => this.rangesOf(column.versions, works));
  }

  /** Where many ranges differ in flags, those that need none are enough. */
  private rangesOf(versions: Version[], works: Works): string[] {
    const ranges = flagRanges(this.matrix, versions, versions.map(works));
    const plain = ranges.filter(({ flags }) => flags.length === 0);
    return (ranges.length > MOST_RANGES && plain.length > 0 ? plain : ranges).map(printRange);
  }

  private lanesIn(runtime: string): number[] {
    return this.lanes.get(runtime) ?? [];
  }
}

function lanesOf(versions: Version[]): number[] {
  return [...new Set(versions.flatMap(({ places }) => places.map(({ lane }) => lane)))];
}

const MOST_RANGES = 3;

function printRange({ since, until, flags }: FlagRange): string {
  const versions = since === until ? since : `${since}–${until}`;
  return flags.length === 0 ? versions : `${versions} with ${flags.join(" ")}`;
}
