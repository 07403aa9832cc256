import type { Probe } from "../../model/probe.js";
import { compareVersions, newestOf } from "../../model/versions.js";
import { answerAt } from "../cells.js";
import type { Answer, InterfaceLine, InterfaceTable, Matrix } from "../format.js";
import type { AnyCell, Measured } from "../measured.js";

/** `wasi:cli/exit@0.2.3` → `wasi:cli/exit`, `0.2.3` */
export function splitVersion(module: string): [name: string, version: string] {
  const at = module.lastIndexOf("@");
  return at < 0 ? [module, ""] : [module.slice(0, at), module.slice(at + 1)];
}

/** `0.2.0-rc-2023-11-10`, `0.3.0-draft`: by semver such a version links to itself alone. */
export const isCandidate = (version: string): boolean => /^\d+\.\d+\.\d+-/.test(version);

/** `0.2` of `0.2.13`: within it a host links a component of another patch release. */
const minorOf = (version: string): string => version.split(".").slice(0, 2).join(".");

/** The line of an interface that answers for a version, and which of its versions does. */
export interface Answering {
  line: InterfaceLine;
  version: string;
  /** It answers for a later patch release, which hosts link by semver. */
  later?: true;
}

/** Undefined for an unknown interface, a release candidate, and a version before the first. */
export function answeringVersion(table: InterfaceTable, module: string): Answering | undefined {
  const [name, version] = splitVersion(module);
  const lines = Object.hasOwn(table, name) ? (table[name] as InterfaceLine[]) : [];
  const line = lines.find(({ rows }) => Object.hasOwn(rows, version));
  if (line) return { line, version };
  if (isCandidate(version) || !/^\d+\.\d+\.\d+$/.test(version)) return undefined;
  for (const one of lines) {
    const newest = newestOf(Object.keys(one.rows));
    if (newest && minorOf(newest) === minorOf(version) && compareVersions(version, newest) > 0)
      return { line: one, version: newest, later: true };
  }
  return undefined;
}

/** The version of this interface that is nearest to the one asked for: the newest before it, else the oldest after it. */
export function nearestVersion(table: InterfaceTable, module: string): string | undefined {
  const [name, version] = splitVersion(module);
  const known = (table[name] ?? []).flatMap(({ rows }) => Object.keys(rows)).sort(compareVersions);
  const same = known.filter((one) => minorOf(one) === minorOf(version));
  const among = same.length > 0 ? same : known;
  const found = newestOf(among.filter((one) => compareVersions(one, version) <= 0)) ?? among[0];
  return found && `${name}@${found}`;
}

const CANDIDATE_PROBE = /^link\/wasi:cli\/environment@(\d+\.\d+\.\d+-.+)$/;

/** Release candidate → the row of its link probe. */
export function candidateRows(
  probes: Probe[],
  row: (cellOf: (measured: Measured) => AnyCell) => number,
): Record<string, number> {
  return Object.fromEntries(
    probes.flatMap(({ id }) => {
      const version = CANDIDATE_PROBE.exec(id)?.[1];
      return version ? [[version, row((measured) => measured.linkOf(id))]] : [];
    }),
  );
}

/** An import of a release candidate: a runtime that lacks the candidate lacks all of it; one that has it may have this. */
export function candidateAnswer(matrix: Matrix, module: string, lane: number, version: number): Answer {
  const row = matrix.candidates?.[splitVersion(module)[1]];
  const answer: Answer =
    row === undefined ? { support: "unknown", evidence: [], notes: [] } : answerAt(matrix, row, lane, version);
  return answer.support === "missing" ? answer : { ...answer, support: "unknown" };
}
