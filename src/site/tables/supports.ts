import type { ReasonSupport } from "../../model/report.js";
import type { Group } from "../data/rows.js";

export interface SupportWord {
  support: ReasonSupport;
  meaning: string;
}

/** The ten supports of a syscall, best first. */
export const SUPPORTS: SupportWord[] = [
  { support: "works", meaning: "it links and every behaviour that ordinary programs rely on holds" },
  { support: "partial", meaning: "some of these behaviours hold and some do not" },
  { support: "links", meaning: "it exists; no probe shows whether it works" },
  { support: "stub", meaning: "it exists, but every call returns “not implemented”" },
  { support: "broken", meaning: "it exists, but none of these behaviours holds" },
  { support: "traps", meaning: "calling it ends the program with a trap" },
  { support: "hangs", meaning: "calling it never returns" },
  { support: "mismatch", meaning: "the name exists with another type" },
  { support: "missing", meaning: "a module that imports it does not start" },
  { support: "unknown", meaning: "not measured, or the harness failed: never a yes" },
];

/** The support of a Wasm feature that an engine does not have. */
export const REJECTED: SupportWord = {
  support: "rejected",
  meaning: "a module that uses this Wasm feature does not compile",
};

/** What a reader is told; of a way out, whether the guest stays inside. */
export function supportWord(support: ReasonSupport, noun: Group["noun"]): string {
  if (noun !== "Way out") return support;
  return support === "works" ? "stays inside" : support === "broken" ? "gets out" : support;
}

const ORDER = [...SUPPORTS, REJECTED].map(({ support }) => support);

/** Sorts best first, `unknown` after everything that was measured. */
export function compareSupports(a: ReasonSupport, b: ReasonSupport): number {
  return rank(a) - rank(b);
}

const rank = (support: ReasonSupport): number =>
  support === "unknown" ? ORDER.length : ORDER.includes(support) ? ORDER.indexOf(support) : ORDER.length - 1;

/** How often each support occurs, best first: the parts of a bar. */
export interface Tally {
  total: number;
  works: number;
  parts: { support: ReasonSupport; count: number }[];
  /** `44 works, 2 partial` */
  text: string;
}

export function tally(supports: ReasonSupport[]): Tally {
  const counts = new Map<ReasonSupport, number>();
  for (const support of supports) counts.set(support, (counts.get(support) ?? 0) + 1);
  const parts = [...counts]
    .map(([support, count]) => ({ support, count }))
    .sort((a, b) => compareSupports(a.support, b.support));
  return {
    total: supports.length,
    works: counts.get("works") ?? 0,
    parts,
    text: parts.map(({ support, count }) => `${count} ${support}`).join(", "),
  };
}
