import type { Matrix } from "./matrix.js";
import { unpack } from "./packed.js";

/** How far the cells of one row are `works` over the versions of one lane; `always` with nothing to remark either. */
export type Working = "always" | "sometimes" | "never";

/** What was unpacked of a matrix so far: a scan looks at a few dozen of thousands, and at those again and again. */
interface Unpacked {
  rows: (number[] | undefined)[];
  patterns: (number[] | undefined)[];
  /** By pattern. */
  working: (Working | undefined)[];
}

const unpacked = new WeakMap<Matrix, Unpacked>();

function unpackedOf(matrix: Matrix): Unpacked {
  let known = unpacked.get(matrix);
  if (!known) {
    // Of full length: one with holes that grows is a dictionary to the engine.
    known = {
      rows: new Array(matrix.rows.length),
      patterns: new Array(matrix.patterns.length),
      working: new Array(matrix.patterns.length),
    };
    unpacked.set(matrix, known);
  }
  return known;
}

const NONE: number[] = [];

function rowAt({ rows }: Unpacked, matrix: Matrix, row: number): number[] {
  const known = rows[row];
  if (known) return known;
  const made = unpack(matrix.rows[row] ?? "");
  rows[row] = made;
  return made;
}

function patternAt({ patterns }: Unpacked, matrix: Matrix, pattern: number | undefined): number[] {
  if (pattern === undefined) return NONE;
  const known = patterns[pattern];
  if (known) return known;
  const made = unpack(matrix.patterns[pattern] ?? "");
  patterns[pattern] = made;
  return made;
}

/** Equal numbers: the row is the same in both lanes over all their versions. -1 where there is none. */
export function patternOf(matrix: Matrix, row: number, lane: number): number {
  return rowAt(unpackedOf(matrix), matrix, row)[lane] ?? -1;
}

/** Which cell a row has there; -1 where there is none. */
export function cellIndex(matrix: Matrix, row: number, lane: number, version: number): number {
  const known = unpackedOf(matrix);
  const pattern = patternAt(known, matrix, rowAt(known, matrix, row)[lane]);
  if (pattern.length === 1) return pattern[0] as number;
  let left = version;
  for (let i = 0; i + 1 < pattern.length; i += 2) {
    const count = pattern[i + 1] as number;
    if (left < count) return pattern[i] as number;
    left -= count;
  }
  return -1;
}

/** The versions of a lane in which some row has another cell than in the version before: elsewhere no answer changes. */
export function changesIn(matrix: Matrix, rows: number[], lane: number): Set<number> {
  const known = unpackedOf(matrix);
  const changes = new Set<number>();
  for (const row of rows) {
    const pattern = patternAt(known, matrix, rowAt(known, matrix, row)[lane]);
    let version = 0;
    for (let i = 1; i + 2 < pattern.length; i += 2) {
      version += pattern[i] as number;
      changes.add(version);
    }
  }
  return changes;
}

/** Most rows are the same over all versions of most lanes, and need then not be looked at version by version. */
export function workingIn(matrix: Matrix, row: number, lane: number): Working {
  const known = unpackedOf(matrix);
  const pattern = rowAt(known, matrix, row)[lane];
  if (pattern === undefined) return "never";
  const before = known.working[pattern];
  if (before) return before;
  const made = workingOver(matrix, patternAt(known, matrix, pattern));
  known.working[pattern] = made;
  return made;
}

function workingOver({ cells }: Matrix, pattern: number[]): Working {
  let always = pattern.length > 0;
  let sometimes = false;
  for (let i = 0; i < pattern.length; i += 2) {
    const cell = cells[pattern[i] as number] ?? "";
    if (cell !== "works") always = false;
    if (cell === "works" || cell.startsWith("works;")) sometimes = true;
  }
  if (always) return "always";
  return sometimes ? "sometimes" : "never";
}
