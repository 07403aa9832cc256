import { answerAt } from "../matrix/cells.js";
import { type RuntimeColumn, runtimeColumns } from "../matrix/columns.js";
import type { Answer, Matrix } from "../matrix/format.js";
import type { KnownSignature, SyscallFact, WasmerRelease } from "../model/facts.js";
import type { Probe } from "../model/probe.js";
import type { ReasonSupport } from "../model/report.js";

/** What is known about one syscall: facts, probes, and the support of each signature in every measured version. */
export interface SyscallExplanation {
  module: string;
  name: string;
  removed?: SyscallFact["removed"];
  exportedBy?: SyscallFact["exportedBy"];
  notes: string[];
  signatures: (KnownSignature & { support: SupportRange[] })[];
  probes: Pick<Probe, "id" | "kind" | "weight" | "claim">[];
}

/** One runtime over a range of measured versions with the same support. */
export interface SupportRange {
  runtime: string;
  since: string;
  until: string;
  support: ReasonSupport;
  flags: string[];
  /** `probe: observed` for claims that do not hold in the newest version of the range. */
  evidence: string[];
  notes: string[];
}

export function explainSyscall(fact: SyscallFact, probes: Probe[], matrix: Matrix): SyscallExplanation {
  const entry = matrix.syscalls[fact.module]?.[fact.name];
  const columns = runtimeColumns(matrix);
  const signatures = fact.signatures.map((known) => ({
    ...known,
    support: supportRanges(matrix, columns, entry?.signatures[known.signature]),
  }));
  if (fact.removed && entry?.removed) {
    signatures.push({ signature: "any type", sources: [], support: supportRanges(matrix, columns, entry.removed.row) });
  }
  return {
    module: fact.module,
    name: fact.name,
    ...(fact.removed && { removed: fact.removed }),
    ...(fact.exportedBy && { exportedBy: fact.exportedBy }),
    notes: fact.notes ?? [],
    signatures,
    probes: probes
      .filter(({ syscall }) => syscall?.module === fact.module && syscall.name === fact.name)
      .map(({ id, kind, weight, claim }) => ({ id, kind, weight, claim })),
  };
}

/** `wasmer-wasix 0.10.0 (Wasmer 4.1.0) and newer` */
export function printExportedBy({ since, until }: NonNullable<SyscallFact["exportedBy"]>): string {
  return until ? `${release(since)} to ${release(until)}` : `${release(since)} and newer`;
}

const release = ({ crate, version, wasmer }: WasmerRelease): string =>
  `${crate} ${version}${wasmer ? ` (Wasmer ${wasmer})` : ""}`;

/** The answer for something in one version of one lane. */
export type AnswerOf = (lane: number, version: number) => Answer;

/** The support in one row of the matrix, equal neighbours joined. A named configuration replaces the plain one if it is better. */
export function supportRanges(matrix: Matrix, columns: RuntimeColumn[], row: number | undefined): SupportRange[] {
  if (row === undefined) return [];
  return answerRanges(matrix, columns, (lane, index) => answerAt(matrix, row, lane, index));
}

/** The same for a subject with several rows. */
export function answerRanges(matrix: Matrix, columns: RuntimeColumn[], answerOf: AnswerOf): SupportRange[] {
  return columns.flatMap(({ runtime, versions }) => {
    const ranges: SupportRange[] = [];
    for (const { version, places } of versions) {
      const [plain, ...named] = places.map(({ lane, index }) => ({
        answer: answerOf(lane, index),
        flags: matrix.lanes[lane]?.flags ?? [],
      }));
      const best =
        plain?.answer.support === "works" ? plain : (named.find(({ answer }) => answer.support === "works") ?? plain);
      if (!best) continue;
      const range: SupportRange = { runtime, since: version, until: version, flags: best.flags, ...texts(best.answer) };
      const last = ranges.at(-1);
      if (
        last &&
        last.support === range.support &&
        same(last.evidence, range.evidence) &&
        same(last.notes, range.notes) &&
        same(last.flags, range.flags)
      ) {
        ranges[ranges.length - 1] = { ...range, since: last.since };
      } else {
        ranges.push(range);
      }
    }
    return ranges;
  });
}

function texts(answer: Answer): Pick<SupportRange, "support" | "evidence" | "notes"> {
  return {
    support: answer.support,
    evidence: answer.evidence.map(([probe, observed]) => `${probe}: ${observed}`),
    notes: answer.notes.map(([probe, observed]) => `${probe}: ${observed}`),
  };
}

const same = (a: string[], b: string[]): boolean => a.join("\n") === b.join("\n");
