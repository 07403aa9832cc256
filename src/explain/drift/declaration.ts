import { answerAt, LINKED } from "../../matrix/cells.js";
import { hasAbi, type RuntimeColumn } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import type { InterfaceFact, SyscallFact } from "../../model/facts.js";
import { supportRanges } from "../syscall.js";
import { ABSENT, contradiction, type Drift, type Facts, type Measured } from "./drift.js";

/** Functions that are declared but that no runtime has, and removed ones that a runtime still has. */
export function declarationDrift({ facts, interfaces }: Facts, measured: Measured): Drift[] {
  return [
    ...facts.flatMap((fact) => (fact.removed ? goneDrift(fact, measured) : declaredDrift(fact, measured))),
    ...interfaces.flatMap((fact) => releasedDrift(fact, measured)),
  ];
}

/** A function is compared only with runtimes that have something of its module: the others do not claim to have it. */
function declaredDrift({ module, name, signatures }: SyscallFact, { matrix, columns }: Measured): Drift[] {
  return signatures.flatMap(({ signature, extension, sources }): Drift[] => {
    const row = matrix.syscalls[module]?.[name]?.signatures[signature];
    if (extension !== undefined || row === undefined || linksAnywhere(row, matrix)) return [];
    const havers = columns.filter((column) => hasAbi(matrix, module, column));
    const absent = supportRanges(matrix, havers.map(newest), row).filter(({ support }) => ABSENT.includes(support));
    if (absent.length === 0) return [];
    const subject = `${module}.${name}`;
    const drift = { kind: "declaration" as const, subject, signature, source: sources.join("; ") };
    return [{ ...drift, says: "declared, but no runtime has it", measured: absent.map(contradiction) }];
  });
}

function goneDrift({ module, name, removed }: SyscallFact, { matrix, columns }: Measured): Drift[] {
  const row = matrix.syscalls[module]?.[name]?.removed?.row;
  const present = supportRanges(matrix, columns.map(newest), row).filter(({ support }) => LINKED.has(support));
  if (present.length === 0) return [];
  const { lastInWasixLibc, inWitxHistory } = removed ?? {};
  const source = lastInWasixLibc ? `wasix-libc until ${lastInWasixLibc}` : `the witx of ${inWitxHistory ?? "earlier"}`;
  const drift = { kind: "declaration" as const, subject: `${module}.${name}`, source };
  return [{ ...drift, says: "removed, but a runtime still has it", measured: present.map(contradiction) }];
}

/** Released versions of an interface that no runtime links, except interfaces that only components export. */
function releasedDrift({ name, exported, releases }: InterfaceFact, { matrix, columns }: Measured): Drift[] {
  if (exported) return [];
  return (matrix.interfaces?.[name] ?? []).flatMap((line, index): Drift[] => {
    const absent = Object.entries(line.rows).filter(([, row]) => !linksAnywhere(row, matrix));
    const [first] = absent;
    const last = absent.at(-1);
    if (!first || !last) return [];
    const measured = supportRanges(matrix, columns.map(newest), last[1]).filter(
      ({ support, evidence }) => ABSENT.includes(support) && !evidence.some((one) => one.startsWith("feature/")),
    );
    if (measured.length === 0) return [];
    return [
      {
        kind: "declaration",
        subject: `${name}@${first[0] === last[0] ? first[0] : `${first[0]}–${last[0]}`}`,
        says: "released, but no runtime has it",
        source: releases[index]?.sources.join("; ") ?? "",
        measured: measured.map(contradiction),
      },
    ];
  });
}

/** In any version, with any flags. */
const linksAnywhere = (row: number, matrix: Matrix): boolean =>
  matrix.lanes.some(({ versions }, lane) =>
    versions.some((_, index) => LINKED.has(answerAt(matrix, row, lane, index).support)),
  );

const newest = (column: RuntimeColumn): RuntimeColumn => ({ ...column, versions: column.versions.slice(-1) });
