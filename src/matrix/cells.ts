import { memo } from "../model/memo.js";
import type { ReasonSupport } from "../model/report.js";
import type { Answer, Matrix, PackedCell } from "./format.js";
import { type Packed, unpack } from "./packed.js";
import type { Evidence } from "./support.js";

/** Whether the cells of one row are `works` for the versions of one lane; `always` also means without failing edges. */
export type Working = "always" | "sometimes" | "never";

/** Cache of unpacked matrix data: a scan reads a few dozen of thousands of rows, but reads those often. */
interface Unpacked {
  rows: (number[] | undefined)[];
  patterns: (number[] | undefined)[];
  /** By pattern. */
  working: (Working | undefined)[];
  /** By cell. */
  answers: (Answer | undefined)[];
}

const unpacked = new WeakMap<Matrix, Unpacked>();

const unpackedOf = (matrix: Matrix): Unpacked => memo(unpacked, matrix, nothingUnpacked);

function nothingUnpacked({ rows, patterns, cells }: Matrix): Unpacked {
  // Preallocated: V8 turns a sparse, growing array into a dictionary.
  return {
    rows: new Array(rows.length),
    patterns: new Array(patterns.length),
    working: new Array(patterns.length),
    answers: new Array(cells.length),
  };
}

/** The numbers at one index of a list, unpacked once; empty if there is no such index. */
function numbersAt(list: Packed[], known: (number[] | undefined)[], index: number): number[] {
  const before = known[index];
  if (before) return before;
  const numbers = unpack(list[index] ?? "");
  // An index outside the list must not make the array sparse.
  if (index in list) known[index] = numbers;
  return numbers;
}

/** The cells of one row over the versions of one lane: pairs of a cell index and the number of versions it covers. */
export function runsOf(matrix: Matrix, row: number, lane: number): number[] {
  const { rows, patterns } = unpackedOf(matrix);
  return numbersAt(matrix.patterns, patterns, numbersAt(matrix.rows, rows, row)[lane] ?? -1);
}

/** Equal numbers mean that the row is the same in both lanes for all versions. -1 if there is none. */
export function patternOf(matrix: Matrix, row: number, lane: number): number {
  return numbersAt(matrix.rows, unpackedOf(matrix).rows, row)[lane] ?? -1;
}

/** The row's cell for a version; -1 if there is none. */
export function cellIndex(matrix: Matrix, row: number, lane: number, version: number): number {
  const pattern = runsOf(matrix, row, lane);
  if (pattern.length === 1) return pattern[0] as number;
  let left = version;
  for (let i = 0; i + 1 < pattern.length; i += 2) {
    const count = pattern[i + 1] as number;
    if (left < count) return pattern[i] as number;
    left -= count;
  }
  return -1;
}

/** Most rows are the same for all versions of most lanes, so they need not be read version by version. */
export function workingIn(matrix: Matrix, row: number, lane: number): Working {
  const pattern = patternOf(matrix, row, lane);
  const { working } = unpackedOf(matrix);
  if (pattern < 0) return "never";
  working[pattern] ??= workingOver(matrix, runsOf(matrix, row, lane));
  return working[pattern];
}

function workingOver({ cells }: Matrix, runs: number[]): Working {
  const held = runs.filter((_, index) => index % 2 === 0).map((cell) => cells[cell]);
  if (held.length > 0 && held.every((cell) => cell === "works")) return "always";
  return held.some(isWorking) ? "sometimes" : "never";
}

/** Whether a cell's support is `works`, with or without failing unusual claims. */
export function isWorking(cell: PackedCell | undefined): boolean {
  return cell === "works" || cell?.startsWith("works;") === true;
}

/** The answer for one known row in one version of one lane. The object is shared: do not change it. */
export function answerAt(matrix: Matrix, row: number, lane: number, version: number): Answer {
  return answerOf(matrix, cellIndex(matrix, row, lane, version));
}

function answerOf(matrix: Matrix, index: number): Answer {
  const cell = matrix.cells[index];
  if (cell === undefined) return { support: "unknown", evidence: [], notes: [] };
  const { answers } = unpackedOf(matrix);
  answers[index] ??= unpackCell(matrix, cell);
  return answers[index];
}

/** Every answer of a row, whichever the lane and version. */
export function answersOf(matrix: Matrix, row: number): Answer[] {
  const cells = matrix.lanes.flatMap((_, lane) => runsOf(matrix, row, lane).filter((_, index) => index % 2 === 0));
  return [...new Set(cells)].map((cell) => answerOf(matrix, cell));
}

function unpackCell(matrix: Matrix, cell: PackedCell): Answer {
  const [support, evidence, notes, otherwise] = cell.split(";");
  return {
    support: support as ReasonSupport,
    evidence: evidenceOf(matrix, evidence),
    notes: evidenceOf(matrix, notes),
    ...(otherwise && { otherwise: otherwise as NonNullable<Answer["otherwise"]> }),
  };
}

function evidenceOf({ texts }: Matrix, packedEvidence: Packed = ""): Evidence[] {
  const packed = unpack(packedEvidence);
  const evidence = new Array<Evidence>(packed.length / 2);
  for (let i = 0; i < evidence.length; i++) {
    evidence[i] = [texts[packed[2 * i] as number] as string, texts[packed[2 * i + 1] as number] as string];
  }
  return evidence;
}

/** Whether {@link answerAt} is `works`. */
export function worksAt(matrix: Matrix, row: number, lane: number, version: number): boolean {
  return isWorking(matrix.cells[cellIndex(matrix, row, lane, version)]);
}

/** Supports that show that the function was linked. */
export const LINKED: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>([
  "stub",
  "hangs",
  "traps",
  "broken",
  "partial",
  "links",
  "works",
]);
