import { linkProbeId } from "../model/names/names.js";
import { ownProperty } from "../model/names/own-property.js";
import type { Signature } from "../model/signature.js";
import { answerAt, LINKED, worksAt } from "./cells.js";
import { interfaceAnswer, interfaceRows } from "./components/interfaces.js";
import { answeringVersion, candidateAnswer, isCandidate, splitVersion } from "./components/versions.js";
import type { Answer, Matrix, SyscallEntry } from "./format.js";

/** The parts of an import that decide an answer. */
interface Import {
  module: string;
  name: string;
  signature: Signature;
  functions?: string[];
  /** For an interface: whether the component also imports sockets or HTTP. */
  overNetwork?: true;
  mayUseNetwork?: true;
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
    const isKnown = answeringVersion(matrix.interfaces ?? {}, syscall.module) !== undefined;
    return !isKnown && isCandidate(splitVersion(syscall.module)[1])
      ? candidateAnswer(matrix, syscall.module, lane, version)
      : interfaceAnswer(matrix, syscall, lane, version);
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
