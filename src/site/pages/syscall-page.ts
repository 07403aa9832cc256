import { printExportedBy } from "../../explain/syscall.js";
import type { SyscallFact } from "../../model/facts.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Context } from "../data/context.js";
import { rowId, syscallPath } from "../data/links.js";
import { type Row, rowAnswer, rowsOf } from "../data/rows.js";
import { type ProbeView, probeView } from "../tables/probe-view.js";
import { type RuntimeSupport, supportTable } from "../tables/support-table.js";
import type { PageKind } from "./page.js";

/** Facts and measurements of one syscall. */
export interface SyscallPage {
  module: string;
  name: string;
  /** Its row in the matrix. */
  matrixRow: string;
  glance: Glance[];
  facts: SyscallFacts;
  signatures: SignatureView[];
  probes: ProbeView[];
  /** `{name, href}` of its neighbours in the same module. */
  previous: Neighbour | null;
  next: Neighbour | null;
}

export interface Glance {
  runtime: string;
  version: string;
  support: ReasonSupport;
}

export interface SyscallFacts {
  removed: string[];
  mirrors: { module: string; href: string } | null;
  declaredIn: string;
  libcSince: string;
  exportedBy: string;
  notes: string[];
}

export interface SignatureView {
  id: string;
  text: string;
  extension: string;
  note: string;
  sources: string[];
  support: RuntimeSupport[];
}

export interface Neighbour {
  name: string;
  href: string;
}

export function syscallPage(fact: SyscallFact, context: Context): SyscallPage {
  const { matrix, columns, newest, files, data } = context;
  const rows = rowsOf(fact, matrix);
  const siblings = data.facts.filter(({ module }) => module === fact.module);
  const at = siblings.indexOf(fact);
  const first = rows[0] ?? { row: -1 };
  return {
    module: fact.module,
    name: fact.name,
    matrixRow: rowId(fact.module, fact.name),
    glance: newest.map(({ runtime, version, lane, index }) => ({
      runtime,
      version,
      support: rowAnswer(matrix, first, lane, index).support,
    })),
    facts: syscallFacts(fact),
    signatures: rows.map((row, index) => signatureView(fact, row, index, context)),
    probes: data.probes
      .filter(({ syscall }) => syscall?.module === fact.module && syscall.name === fact.name)
      .sort((a, b) => Number(a.kind === "link") - Number(b.kind === "link") || compareWeight(a.weight, b.weight))
      .map((probe) => probeView(probe, data.sources, columns, matrix, files)),
    previous: neighbour(siblings[at - 1]),
    next: neighbour(siblings[at + 1]),
  };
}

const compareWeight = (a: string, b: string): number => Number(a === "unusual") - Number(b === "unusual");

function signatureView(fact: SyscallFact, row: Row, index: number, { matrix, columns }: Context): SignatureView {
  const known = fact.signatures[index];
  return {
    id: `signature-${index + 1}`,
    text: fact.removed ? "any type" : row.signature,
    extension: known?.extension ?? "",
    note: known?.note ?? "",
    sources: known?.sources ?? [],
    support: supportTable(matrix, columns, row.row, index === 0 ? "" : `-${index + 1}`),
  };
}

function syscallFacts({ removed, mirrors, name, declaredIn, libcSince, exportedBy, notes }: SyscallFact): SyscallFacts {
  const history: [string, string | undefined][] = [
    ["in the witx on", removed?.inWitxHistory],
    ["first in Wasmer on", removed?.firstInWasmer],
    ["last in wasix-libc on", removed?.lastInWasixLibc],
  ];
  return {
    removed: removed ? history.flatMap(([what, when]) => (when ? [`${what} ${when}`] : [])) : [],
    mirrors: mirrors ? { module: mirrors, href: syscallPath(mirrors, name) } : null,
    declaredIn: (declaredIn ?? []).join(", "),
    libcSince: libcSince ?? "",
    exportedBy: exportedBy ? printExportedBy(exportedBy) : "",
    notes: notes ?? [],
  };
}

function neighbour(fact: SyscallFact | undefined): Neighbour | null {
  return fact ? { name: fact.name, href: syscallPath(fact.module, fact.name) } : null;
}

export const syscallPages: PageKind = function* (context) {
  for (const fact of context.data.facts) {
    const name = `${fact.module}.${fact.name}`;
    yield {
      path: syscallPath(fact.module, fact.name),
      title: `${name} · wasi-scan`,
      description: `${name}: signatures, and measurements on each WebAssembly runtime and version.`,
      template: "syscall",
      view: syscallPage(fact, context),
    };
  }
};
