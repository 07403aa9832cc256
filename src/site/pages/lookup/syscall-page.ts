import { aboutCall } from "../../../explain/call-words.js";
import { printExportedBy } from "../../../explain/syscall.js";
import type { SyscallFact } from "../../../model/facts.js";
import type { Context } from "../../data/context.js";
import { claimsPath, syscallPath } from "../../data/links.js";
import { type Row, rowsOf } from "../../data/rows.js";
import { type ClaimLine, claimLines } from "../../tables/claim-lines.js";
import { type RuntimeList, runtimeList } from "../../tables/runtime-list.js";
import type { PageKind } from "../page.js";
import { type Crumb, crumbOf, type Neighbours, neighbours } from "./subject.js";

/** Facts and measurements of one syscall. */
export interface SyscallPage extends Neighbours {
  module: string;
  name: string;
  crumb: Crumb | null;
  /** What it does. */
  about: string;
  facts: SyscallFacts;
  signatures: SignatureView[];
  claims: ClaimLine[];
  claimsHref: string;
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
  list: RuntimeList;
}

export function syscallPage(fact: SyscallFact, context: Context): SyscallPage {
  const { matrix, data } = context;
  const rows = rowsOf(fact, matrix);
  const href = syscallPath(fact.module, fact.name);
  const siblings = data.facts.filter(({ module }) => module === fact.module);
  return {
    module: fact.module,
    name: fact.name,
    crumb: crumbOf(href, context),
    about: aboutCall(fact.name) ?? "",
    facts: syscallFacts(fact),
    signatures: rows.map((row, index) => signatureView(fact, row, index, context)),
    claims: claimLines(probesOfSyscall(fact, context), context),
    claimsHref: claimsPath(href),
    ...neighbours(siblings, siblings.indexOf(fact), ({ module, name }) => ({
      name,
      href: syscallPath(module, name),
    })),
  };
}

export const probesOfSyscall = ({ module, name }: SyscallFact, { probesBySubject }: Context) =>
  probesBySubject.get(`${module}.${name}`) ?? [];

function signatureView(fact: SyscallFact, row: Row, index: number, context: Context): SignatureView {
  const known = fact.signatures[index];
  const probes = probesOfSyscall(fact, context).filter(
    ({ syscall }) => fact.removed || syscall?.signature === row.signature,
  );
  return {
    id: `signature-${index + 1}`,
    text: fact.removed ? "any type" : row.signature,
    extension: known?.extension ?? "",
    note: known?.note ?? "",
    sources: known?.sources ?? [],
    list: runtimeList(row, "Syscall", probes, context, index === 0 ? "" : `-${index + 1}`),
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

export const syscallPages: PageKind = function* (context) {
  for (const fact of context.data.facts) {
    const name = `${fact.module}.${fact.name}`;
    yield {
      path: syscallPath(fact.module, fact.name),
      title: `${name} · wasi-scan`,
      description: `${name}: signatures, and measurements on each WebAssembly runtime and version.`,
      section: "matrix",
      template: "syscall",
      view: syscallPage(fact, context),
    };
  }
};
