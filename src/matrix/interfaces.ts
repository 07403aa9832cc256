import type { InterfaceFact, InterfaceRelease, ReasonSupport } from "../types.js";
import { patchReleases } from "../versions.js";
import type { AnyCell, Measured } from "./measured.js";

/** One release line of an interface: which functions it has, and a row for each version. */
export interface InterfaceLine {
  /** Functions that every version of the line has. */
  functions: string[];
  /** Version → row. */
  rows: Record<string, number>;
  /** Functions that a later version added, each with rows for the versions that have it. */
  later?: Record<string, Record<string, number>>;
}

/** `wasi:cli/exit` → its lines, oldest first. */
export type InterfaceTable = Record<string, InterfaceLine[]>;

/** Adds the rows of every interface in every version that was released. */
export function interfaceTable(
  facts: InterfaceFact[],
  row: (cellOf: (measured: Measured) => AnyCell) => number,
): InterfaceTable {
  return Object.fromEntries(facts.map((fact) => [fact.name, fact.releases.map((release) => line(fact, release, row))]));
}

function line(
  { name }: InterfaceFact,
  { since, until, functions }: InterfaceRelease,
  row: (cellOf: (measured: Measured) => AnyCell) => number,
): InterfaceLine {
  const versions = patchReleases(since, until);
  const ends = [since, until] as const;
  const rows = (tail: string, of: string[], between: readonly [string, string]) =>
    Object.fromEntries(
      of.map((version) => [version, row((measured) => measured.interface(name, version, between, tail))]),
    );
  const found: InterfaceLine = {
    functions: functions.flatMap((one) => (one.since ? [] : [one.name])),
    rows: rows("", versions, ends),
  };
  const later = functions.flatMap((one) => {
    if (!one.since) return [];
    const having = versions.slice(versions.indexOf(one.since));
    return [[one.name, rows(`.${one.name}`, having, [one.since, until])] as const];
  });
  return later.length > 0 ? { ...found, later: Object.fromEntries(later) } : found;
}

/** An import of an interface as a component has it: `wasi:cli/exit@0.2.3` and the functions that it uses. */
export interface ImportedInterface {
  module: string;
  functions?: string[];
}

/** The rows that an import of an interface stands on: its own, then those of functions that came later. */
export function interfaceRows(table: InterfaceTable, { module, functions = [] }: ImportedInterface): number[] {
  const [name, version] = splitVersion(module);
  const found = table[name]?.find(({ rows }) => version in rows);
  const own = found?.rows[version];
  if (!found || own === undefined) return [];
  const rows = [own];
  for (const one of functions) {
    if (found.functions.includes(one)) continue;
    const later = found.later?.[one]?.[version];
    // A function that nobody specified: what is known of the interface says nothing of it.
    if (later === undefined) return [];
    rows.push(later);
  }
  return rows;
}

/** `wasi:cli/exit@0.2.3` → `wasi:cli/exit`, `0.2.3` */
export function splitVersion(module: string): [name: string, version: string] {
  const at = module.lastIndexOf("@");
  return at < 0 ? [module, ""] : [module.slice(0, at), module.slice(at + 1)];
}

/** From the answer that settles a component's fate to the one that raises no doubt. */
const GRAVITY: ReasonSupport[] = [
  "rejected",
  "missing",
  "mismatch",
  "stub",
  "hangs",
  "traps",
  "broken",
  "partial",
  "unknown",
  "links",
  "works",
];

export function gravest<T extends { support: ReasonSupport }>(answers: T[]): T | undefined {
  return [...answers].sort((a, b) => GRAVITY.indexOf(a.support) - GRAVITY.indexOf(b.support))[0];
}

/**
 * Whether what was observed is that one function is not there, and the component does not use that function: then it
 * says nothing of this component.
 */
export function concernsAnother(
  table: InterfaceTable,
  { module, functions }: ImportedInterface,
  observed = "",
): boolean {
  const [name, version] = splitVersion(module);
  const missing = /^unlinked (\S+?)( signature)?$/.exec(observed)?.[1];
  const all = table[name]?.find(({ rows }) => version in rows)?.functions ?? [];
  return missing !== undefined && functions !== undefined && all.includes(missing) && !functions.includes(missing);
}
