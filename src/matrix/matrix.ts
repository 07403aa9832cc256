import { memo } from "../model/memo.js";
import { linkProbeId } from "../model/names/names.js";
import { ownProperty } from "../model/names/own-property.js";
import type { ReasonSupport } from "../model/report.js";
import type { Signature } from "../model/signature.js";
import { cellIndex, isWorking } from "./cells.js";
import { interfaceAnswer, interfaceRows } from "./components/interfaces.js";
import { answeringVersion, candidateAnswer, isCandidate, splitVersion } from "./components/versions.js";
import type { Answer, Matrix, PackedCell, SyscallEntry } from "./format.js";
import { type Packed, unpack } from "./packed.js";
import type { Evidence } from "./support.js";

const answers = new WeakMap<Matrix, Answer[]>();

/** The answer for one known row in one version of one lane. The object is shared: do not change it. */
export function answerAt(matrix: Matrix, row: number, lane: number, version: number): Answer {
  const index = cellIndex(matrix, row, lane, version);
  const cell = matrix.cells[index];
  if (cell === undefined) return { support: "unknown", evidence: [], notes: [] };
  const known = memo(answers, matrix, noAnswers);
  known[index] ??= unpackCell(matrix, cell);
  return known[index];
}

// Preallocated: V8 turns a sparse, growing array into a dictionary.
const noAnswers = ({ cells }: Matrix): Answer[] => new Array<Answer>(cells.length);

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

/** The parts of an import that decide an answer. */
interface Import {
  module: string;
  name: string;
  signature: Signature;
  functions?: string[];
  /** For an interface: whether the component also imports sockets or HTTP. */
  overNetwork?: true;
}

/** The syscall of that name, if the matrix knows one. */
export function syscallOf(
  { syscalls }: Matrix,
  { module, name }: Pick<Import, "module" | "name">,
): SyscallEntry | undefined {
  return ownProperty(ownProperty(syscalls, module), name);
}

/** The row of an import; undefined for an interface, and for a signature that is not known. */
export function rowOf(matrix: Matrix, syscall: Import): number | undefined {
  return ownProperty(syscallOf(matrix, syscall)?.signatures, syscall.signature);
}

/** Every row behind the answer for an import: its own, or those of its name if the signature is not known. */
export function rowsFor(matrix: Matrix, syscall: Import): number[] {
  const { module, name, signature } = syscall;
  if (name === "" && module.startsWith("wasi:")) {
    const candidate = matrix.candidates?.[splitVersion(module)[1]];
    return candidate === undefined ? interfaceRows(matrix.interfaces ?? {}, syscall) : [candidate];
  }
  const entry = syscallOf(matrix, syscall);
  if (!entry) return [];
  const own = ownProperty(entry.signatures, signature);
  if (own !== undefined) return [own];
  return [...Object.values(entry.signatures), ...(entry.removed ? [entry.removed.row] : [])];
}

/**
 * The answer for a module's import. For an unknown signature, the known ones
 * decide: if every known type is missing, so is this one, and if types are checked a function that links
 * with one type is refused with another.
 */
export function answerFor(matrix: Matrix, syscall: Import, lane: number, version: number): Answer {
  const nothing: Answer = { support: "unknown", evidence: [], notes: [] };
  if (syscall.name === "" && syscall.module.startsWith("wasi:")) {
    const at = (row: number) => answerAt(matrix, row, lane, version);
    const isKnown = answeringVersion(matrix.interfaces ?? {}, syscall.module) !== undefined;
    return !isKnown && isCandidate(splitVersion(syscall.module)[1])
      ? candidateAnswer(matrix.candidates ?? {}, syscall.module, at)
      : interfaceAnswer(matrix.interfaces ?? {}, syscall, at);
  }
  const entry = syscallOf(matrix, syscall);
  const at = matrix.lanes[lane]?.versions[version];
  if (!entry || !at) return nothing;
  const own = ownProperty(entry.signatures, syscall.signature);
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

/** Whether {@link answerFor} is `works`; cheaper, because it rarely unpacks evidence. */
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
