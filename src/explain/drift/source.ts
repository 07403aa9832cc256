import { LINKED } from "../../matrix/cells.js";
import type { RuntimeColumn } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import type { SyscallFact } from "../../model/facts.js";
import type { ReasonSupport } from "../../model/report.js";
import { compareVersions } from "../../model/versions.js";
import { printExportedBy, supportRanges } from "../syscall.js";
import { ABSENT, contradiction, type Drift, type Facts, type Measured } from "./drift.js";

/** Where the exports in a runtime's source, and their versions, differ from what its versions link. */
export function sourceDrift({ facts }: Facts, measured: Measured): Drift[] {
  return facts.flatMap((fact) => [...releaseDrift(fact, measured), ...vendorDrift(fact, measured)]);
}

/** Facts name the Wasmer releases that export a function; the SDKs have other version numbers. */
function releaseDrift(fact: SyscallFact, { matrix, columns }: Measured): Drift[] {
  const column = columns.find(({ runtime }) => runtime === "wasmer");
  const { exportedBy, module, name, removed, signatures } = fact;
  const since = exportedBy?.since.wasmer;
  if (!column || !exportedBy || since === undefined || (exportedBy.until && !exportedBy.until.wasmer)) return [];
  const last = exportedBy.until?.wasmer;
  const before = (version: string) => compareVersions(version, since) < 0;
  const after = (version: string) => last !== undefined && compareVersions(version, last) > 0;
  const during = (version: string) => !before(version) && !after(version);
  const signature = removed ? undefined : signatures[0]?.signature;
  const entry = matrix.syscalls[module]?.[name];
  const row = removed ? entry?.removed?.row : entry?.signatures[signature ?? ""];
  const links = (support: ReasonSupport) => LINKED.has(support);
  const refuted = [
    ...rangesOf(matrix, column, row, before, links),
    ...rangesOf(matrix, column, row, during, (support) => ABSENT.includes(support)),
    ...rangesOf(matrix, column, row, after, links),
  ];
  if (refuted.length === 0) return [];
  return [
    {
      kind: "source",
      runtime: "wasmer",
      subject: `${module}.${name}`,
      ...(signature !== undefined && { signature }),
      says: `exported by ${printExportedBy(exportedBy)}`,
      source: `crate ${exportedBy.since.crate}`,
      measured: refuted,
    },
  ];
}

/** A type that is attributed to one runtime, but that no version of it links. */
function vendorDrift({ module, name, signatures }: SyscallFact, { matrix, columns }: Measured): Drift[] {
  return signatures.flatMap(({ signature, extension, sources }) =>
    (extension ?? "").split(",").flatMap((owner): Drift[] => {
      const column = columns.find(({ runtime }) => runtime === owner);
      if (!column) return [];
      const ranges = supportRanges(matrix, [column], matrix.syscalls[module]?.[name]?.signatures[signature]);
      const absent = ranges.filter(({ support }) => ABSENT.includes(support));
      if (absent.length === 0 || ranges.some(({ support }) => LINKED.has(support))) return [];
      const subject = `${module}.${name}`;
      const says = `its own, as ${signature}`;
      const source = sources.join("; ");
      return [
        { kind: "source", runtime: owner, subject, signature, says, source, measured: absent.map(contradiction) },
      ];
    }),
  );
}

function rangesOf(
  matrix: Matrix,
  column: RuntimeColumn,
  row: number | undefined,
  within: (version: string) => boolean,
  refutes: (support: ReasonSupport) => boolean,
) {
  const versions = column.versions.filter(({ version }) => within(version));
  return supportRanges(matrix, [{ ...column, versions }], row)
    .filter(({ support }) => refutes(support))
    .map(contradiction);
}
