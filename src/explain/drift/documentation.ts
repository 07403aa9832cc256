import type { RuntimeColumn } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import type { Claim, ClaimPage, SyscallFact } from "../../model/facts.js";
import type { Probe } from "../../model/probe.js";
import type { ReasonSupport } from "../../model/report.js";
import { compareVersions } from "../../model/versions.js";
import { supportRanges } from "../syscall.js";
import { contradiction, type Drift, type Facts, type Measured } from "./drift.js";

/** Supports that contradict a claim; `unknown` and `links` contradict nothing. */
const REFUTED_BY: Record<Claim, ReasonSupport[]> = {
  supported: ["missing", "mismatch", "rejected", "stub", "hangs", "traps", "broken"],
  partial: ["missing", "mismatch", "rejected", "stub"],
  stub: ["missing", "mismatch", "partial", "works"],
  not: ["partial", "works"],
};

const CLAIMS = Object.keys(REFUTED_BY) as Claim[];

/** Where a runtime's documentation contradicts its measured versions. */
export function documentationDrift(facts: Facts, { matrix, columns }: Measured): Drift[] {
  return facts.claims.flatMap(({ runtime, pages }) => {
    const column = columns.find((one) => one.runtime === runtime);
    if (!column) return [];
    return pages.flatMap((page) => pageDrift(page, spokenOf(page, column), facts, matrix));
  });
}

/** The measured versions that a page describes. */
function spokenOf({ since, until }: ClaimPage, column: RuntimeColumn): RuntimeColumn {
  const within = (version: string) =>
    since === undefined && until === undefined
      ? version === column.lastTested
      : (since === undefined || compareVersions(version, since) >= 0) &&
        (until === undefined || compareVersions(version, until) <= 0);
  return { ...column, versions: column.versions.filter(({ version }) => within(version)) };
}

function pageDrift(page: ClaimPage, column: RuntimeColumn, { facts, probes }: Facts, matrix: Matrix): Drift[] {
  return CLAIMS.flatMap((claim) =>
    (page[claim] ?? []).flatMap((text) =>
      namesOf(text, facts, matrix).flatMap(({ subject, row }): Drift[] => {
        const measured = supportRanges(matrix, [column], row)
          .filter(({ support }) => REFUTED_BY[claim].includes(support))
          .map((range) => (range.support === "works" ? { ...range, evidence: held(subject, probes) } : range));
        const drift = { kind: "documentation" as const, runtime: column.runtime, subject, source: page.source };
        return measured.length > 0 ? [{ ...drift, says: claim, measured: measured.map(contradiction) }] : [];
      }),
    ),
  );
}

/** What a name in a claim means: a function, all functions with a prefix, or a feature. Empty: the name is not known. */
export function namesOf(text: string, facts: SyscallFact[], matrix: Matrix): { subject: string; row: number }[] {
  if (text.startsWith("feature ")) {
    const row = matrix.features[text.slice("feature ".length)];
    return row === undefined ? [] : [{ subject: text, row }];
  }
  const [module = "", name = ""] = text.split(".");
  const many = name.endsWith("*");
  return facts
    .filter((fact) => fact.module === module && (many ? isOwn(fact, name.slice(0, -1)) : fact.name === name))
    .flatMap((fact) => {
      const entry = matrix.syscalls[module]?.[fact.name];
      const row = entry?.removed?.row ?? Object.values(entry?.signatures ?? {})[0];
      return row === undefined ? [] : [{ subject: `${module}.${fact.name}`, row }];
    });
}

/** `fd_*` means the functions of the specification, without vendor additions. */
const isOwn = ({ name, removed, signatures }: SyscallFact, prefix: string): boolean =>
  name.startsWith(prefix) && !removed && !signatures[0]?.extension;

/** Something that works has no counter-evidence; the behaviours that hold are its evidence. */
function held(subject: string, probes: Probe[]): string[] {
  const [module, name] = subject.split(".");
  return probes
    .filter(
      ({ kind, weight, syscall }) =>
        kind === "behaviour" && weight === "ordinary" && syscall?.module === module && syscall?.name === name,
    )
    .map(({ id }) => `${id}: holds`);
}
