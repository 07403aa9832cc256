import { memo } from "../model/memo.js";
import { runsOf } from "./cells.js";
import type { LaneVersion, Matrix } from "./format.js";

/** The versions of all lanes under one number each, so that what is known of one is found at once. */
interface Places {
  /** By lane: the number of its first version. */
  first: number[];
  count: number;
  /** By place: 1 where a version links otherwise than the one before, or a canary failed, so that no answer goes on. */
  apart: Uint8Array;
  /** By row: the places where its cell is another than in the version before. */
  changes: Map<number, number[]>;
}

const known = new WeakMap<Matrix, Places>();

const placesOf = (matrix: Matrix): Places => memo(known, matrix, countPlaces);

function countPlaces({ lanes }: Matrix): Places {
  const first: number[] = [];
  let count = 0;
  for (const { versions } of lanes) {
    first.push(count);
    count += versions.length;
  }
  const apart = Uint8Array.from(
    lanes.flatMap(({ versions }) => versions.map((one, index) => Number(areApart(one, versions[index - 1])))),
  );
  return { first, count, apart, changes: new Map() };
}

/** A void version is never joined with a neighbour. */
const areApart = (one: LaneVersion, before: LaneVersion | undefined): boolean =>
  before === undefined ||
  Boolean(one.failedCanary ?? before.failedCanary) ||
  one.lazy !== before.lazy ||
  one.blind !== before.blind;

/** By lane: the number of its first version; that of the others follow. */
export const firstPlaces = (matrix: Matrix): number[] => placesOf(matrix).first;

export const placeCount = (matrix: Matrix): number => placesOf(matrix).count;

/** By place: 1 where the answers of these rows may be others than in the version before. Elsewhere none changes. */
export function placesOfChange(matrix: Matrix, rows: number[]): Uint8Array {
  const { apart, changes, first } = placesOf(matrix);
  const all = apart.slice();
  for (const row of rows) {
    for (const place of memo(changes, row, () => first.flatMap((start, lane) => changesIn(matrix, row, lane, start)))) {
      all[place] = 1;
    }
  }
  return all;
}

function changesIn(matrix: Matrix, row: number, lane: number, start: number): number[] {
  const runs = runsOf(matrix, row, lane);
  const changes: number[] = [];
  let place = start;
  for (let i = 1; i + 2 < runs.length; i += 2) {
    place += runs[i] as number;
    changes.push(place);
  }
  return changes;
}
