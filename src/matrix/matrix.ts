import { ownOf } from "../own-of.js";
import { linkProbeId } from "../signature.js";
import type { ReasonSupport, Signature, SyscallFact, TargetFact } from "../types.js";
import { cellIndex, isWorking } from "./cells.js";
import { type InterfaceTable, interfaceAnswer, interfaceRows } from "./interfaces.js";
import { type Packed, unpack } from "./packed.js";
import type { Evidence, Traits } from "./support.js";

/**
 * The compact matrix: what the command line, the library and the site read. Derived from observations by
 * `buildMatrix`, never written by hand. Equal cells, patterns and rows are stored once and named by their index.
 */
export interface Matrix {
  schema: "wasi-scan/matrix@1";
  /** Day of the newest measurement in it. */
  date: string;
  /** Changes when any answer changes. */
  digest: string;
  lanes: Lane[];
  cells: PackedCell[];
  /** Names of probes and what was observed. */
  texts: string[];
  /**
   * The cells of one lane over its versions: a cell's index and for how many versions it holds, again and again; a
   * cell's index alone where it holds for all.
   */
  patterns: Packed[];
  /** One pattern index for every lane. */
  rows: Packed[];
  syscalls: Record<string, Record<string, SyscallEntry>>;
  /** Wasm feature → row. */
  features: Record<string, number>;
  /** Profile, such as `docker:wasmedge` → the engines that stand in it. */
  targets: Record<string, TargetProfile>;
  /** Trait of linking that a module can depend on → row; absent where none was measured. */
  traits?: Record<string, number>;
  /** What components import of WASI. */
  interfaces?: InterfaceTable;
}

/** A place that people deploy to, by the runtimes inside it. */
export type TargetProfile = Pick<TargetFact, "about" | "engines">;

/** One runtime on one platform in one configuration, over its measured versions, oldest first. */
export interface Lane {
  runtime: string;
  platform: string;
  configuration: string;
  flags: string[];
  versions: LaneVersion[];
}

export interface LaneVersion extends Partial<Traits> {
  version: string;
  date: string;
  /** What the engine itself reports, where that differs from `version`. */
  engine?: string;
  /** The harness canary that failed and what was observed: nothing else counts for this version. */
  void?: Evidence;
}

/**
 * `partial;12 0;7 3`: support, its evidence, and the edge behaviours that do not hold, both as indexes of
 * {@link Matrix.texts}: a probe and an observation, again and again. Trailing empty parts are left out.
 */
export type PackedCell = string;

export interface SyscallEntry {
  /** Known signature → row; the first is today's. */
  signatures: Record<Signature, number>;
  /** For a removed name: the row of a link probe of any type. */
  removed?: NonNullable<SyscallFact["removed"]> & { row: number };
}

export interface Answer {
  support: ReasonSupport;
  evidence: Evidence[];
  notes: Evidence[];
  /** No probe has this very signature; the answer follows from the other signatures of the name. */
  derived?: true;
}

const answers = new WeakMap<Matrix, Answer[]>();

/** The answer for one known row in one version of one lane. One object for each cell: not to be changed. */
export function answerAt(matrix: Matrix, row: number, lane: number, version: number): Answer {
  const index = cellIndex(matrix, row, lane, version);
  const cell = matrix.cells[index];
  if (cell === undefined) return { support: "unknown", evidence: [], notes: [] };
  let known = answers.get(matrix);
  if (!known) {
    // Of full length: one with holes that grows is a dictionary to the engine.
    known = new Array<Answer>(matrix.cells.length);
    answers.set(matrix, known);
  }
  known[index] ??= unpackCell(matrix, cell);
  return known[index];
}

function unpackCell(matrix: Matrix, cell: PackedCell): Answer {
  const [support, evidence, notes] = cell.split(";");
  return {
    support: support as ReasonSupport,
    evidence: evidenceOf(matrix, evidence),
    notes: evidenceOf(matrix, notes),
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

/** As much of an import as an answer rests on. */
interface Import {
  module: string;
  name: string;
  signature: Signature;
  functions?: string[];
}

/** The syscall of that name, if the matrix knows one. */
export function syscallOf(
  { syscalls }: Matrix,
  { module, name }: Pick<Import, "module" | "name">,
): SyscallEntry | undefined {
  return ownOf(ownOf(syscalls, module), name);
}

/** The row of an import as it is; undefined for an interface, and for a signature that nobody is known to have. */
export function rowOf(matrix: Matrix, syscall: Import): number | undefined {
  return ownOf(syscallOf(matrix, syscall)?.signatures, syscall.signature);
}

/** Every row that the answer for an import rests on: its own, or where nobody has its signature those of its name. */
export function rowsFor(matrix: Matrix, syscall: Import): number[] {
  const { module, name, signature, functions } = syscall;
  if (name === "" && module.startsWith("wasi:")) return interfaceRows(matrix.interfaces ?? {}, { module, functions });
  const entry = syscallOf(matrix, syscall);
  if (!entry) return [];
  const own = ownOf(entry.signatures, signature);
  if (own !== undefined) return [own];
  return [...Object.values(entry.signatures), ...(entry.removed ? [entry.removed.row] : [])];
}

/**
 * The answer for an import as a module has it. For a signature that nobody is known to have, what the known ones
 * show decides: absent under every type is absent under this one, and where types are checked a function that links
 * with one type is refused with another.
 */
export function answerFor(matrix: Matrix, syscall: Import, lane: number, version: number): Answer {
  const nothing: Answer = { support: "unknown", evidence: [], notes: [] };
  if (syscall.name === "" && syscall.module.startsWith("wasi:")) {
    return interfaceAnswer(matrix.interfaces ?? {}, syscall, (row) => answerAt(matrix, row, lane, version));
  }
  const entry = syscallOf(matrix, syscall);
  const at = matrix.lanes[lane]?.versions[version];
  if (!entry || !at) return nothing;
  const own = ownOf(entry.signatures, syscall.signature);
  if (own !== undefined) return answerAt(matrix, own, lane, version);
  if (entry.removed) {
    const answer = answerAt(matrix, entry.removed.row, lane, version);
    if (answer.support === "missing") return { ...answer, support: "removed" };
    return answer.support === "mismatch" ? { ...nothing, evidence: answer.evidence } : answer;
  }
  const others = Object.values(entry.signatures).map((row) => answerAt(matrix, row, lane, version));
  if (others.length > 0 && others.every((other) => other.support === "missing")) {
    return { support: "missing", evidence: others[0]?.evidence ?? [], notes: [], derived: true };
  }
  const linking = Object.entries(entry.signatures).find(([, row]) =>
    LINKED.has(answerAt(matrix, row, lane, version).support),
  );
  if (linking && at.blind === false) {
    const id = linkProbeId(syscall.module, syscall.name, linking[0]);
    return { support: "mismatch", evidence: [[id, "exited 0"]], notes: [], derived: true };
  }
  return nothing;
}

/** Whether {@link answerFor} is `works`, which most often need not unpack why. */
export function worksFor(matrix: Matrix, syscall: Import, lane: number, version: number): boolean {
  const own = rowOf(matrix, syscall);
  return own === undefined
    ? answerFor(matrix, syscall, lane, version).support === "works"
    : worksAt(matrix, own, lane, version);
}

/** Whether {@link answerAt} is `works`. */
export function worksAt(matrix: Matrix, row: number, lane: number, version: number): boolean {
  return isWorking(matrix.cells[cellIndex(matrix, row, lane, version)]);
}

/** Supports that say that the function was there to be linked. */
export const LINKED: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>([
  "stub",
  "hangs",
  "traps",
  "broken",
  "partial",
  "links",
  "works",
]);
