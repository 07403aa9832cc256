import { aboutCall } from "../../../explain/call-words.js";
import { probesOf } from "../../../explain/interface.js";
import { answerAt, LINKED } from "../../../matrix/cells.js";
import type { InterfaceFact, InterfaceRelease } from "../../../model/facts.js";
import { memo } from "../../../model/memo.js";
import { releaseLine } from "../../../model/versions.js";
import type { Column } from "../../data/columns.js";
import type { Context } from "../../data/context.js";
import { claimsPath } from "../../data/links.js";
import type { Row } from "../../data/rows.js";
import { offers } from "../../data/seen.js";
import { type CellView, cellView } from "../../tables/cell.js";
import { type ClaimLine, claimLines } from "../../tables/claim-lines.js";
import { type RuntimeList, runtimeList } from "../../tables/runtime-list.js";
import type { PageKind } from "../page.js";
import { type Crumb, crumbOf, type Neighbours, neighbours } from "./subject.js";

/** One interface of WASI in one release line. */
export interface InterfacePage extends Neighbours {
  /** `wasi:cli/stdout` */
  name: string;
  line: string;
  /** `0.2.0–0.2.12` */
  versions: string;
  crumb: Crumb | null;
  exported: boolean;
  /** What it does. */
  about: string;
  sources: string[];
  types: { name: string; definition: string }[];
  /** Runtimes with anything of the interface: the columns of the functions. */
  columns: { label: string; href: string }[];
  functions: FunctionView[];
  list: RuntimeList;
  byVersion: VersionView[];
  claims: ClaimLine[];
  claimsHref: string;
}

export interface FunctionView {
  id: string;
  name: string;
  signature: string;
  since: string;
  /** Empty where no probe calls it. */
  cells: CellView[];
}

export interface VersionView {
  versions: string;
  /** The newest versions measured that link it. */
  runtimes: string[];
}

export function interfacePage(
  fact: InterfaceFact,
  release: InterfaceRelease,
  row: Row,
  siblings: Row[],
  context: Context,
): InterfacePage {
  const { matrix, newest } = context;
  const index = fact.releases.indexOf(release);
  const called = matrix.interfaces?.[fact.name]?.[index]?.called ?? {};
  const having = newest.filter((column) => offers(matrix, column, { rows: [row] }));
  const probes = probesOfRelease(fact, release, context);
  return {
    name: fact.name,
    line: releaseLine(release.since),
    versions: range(release.since, release.until),
    crumb: crumbOf(row.href, context),
    exported: fact.exported ?? false,
    about: aboutCall(fact.name) ?? "",
    sources: release.sources,
    types: release.types,
    columns: having.map(({ label, href }) => ({ label, href })),
    functions: release.functions.map(({ name, signature, since }, number) => ({
      id: `function-${number + 1}`,
      name,
      signature,
      since: since ?? "",
      cells: functionCells(called[name], row, having, context),
    })),
    list: runtimeList(row, "Interface", probes, context),
    byVersion: byVersion(fact, index, context),
    claims: claimLines(probes, context),
    claimsHref: claimsPath(row.href),
    ...neighbours(siblings, siblings.indexOf(row), (one) => one),
  };
}

function functionCells(called: number | undefined, row: Row, columns: Column[], context: Context): CellView[] {
  if (called === undefined) return [];
  const own = { ...row, row: called };
  return columns.map((column) => cellView(context, column, own, "Interface"));
}

const known = new WeakMap<Context, Map<InterfaceRelease, Context["data"]["probes"]>>();

/** The probes of one release line, and the features that they need. */
export function probesOfRelease(fact: InterfaceFact, release: InterfaceRelease, context: Context) {
  const found = memo(known, context, () => new Map<InterfaceRelease, Context["data"]["probes"]>());
  return memo(found, release, () => findProbes(fact, release, context));
}

function findProbes(fact: InterfaceFact, release: InterfaceRelease, { data }: Context) {
  const line = releaseLine(release.since);
  const mine = probesOf(fact.name, data.probes).filter(({ syscall }) => syscall?.module.includes(`@${line}.`));
  const features = new Set(mine.flatMap(({ requires }) => requires));
  return [...mine, ...data.probes.filter(({ id, kind }) => kind === "feature" && features.has(id))];
}

const range = (since: string, until: string): string => (since === until ? since : `${since}–${until}`);

function byVersion(fact: InterfaceFact, index: number, { matrix, newest }: Context): VersionView[] {
  const views: (VersionView & { first: string })[] = [];
  for (const [version, row] of Object.entries(matrix.interfaces?.[fact.name]?.[index]?.rows ?? {})) {
    const having = newest.filter(({ places }) =>
      places.some(({ lane, index: at }) => LINKED.has(answerAt(matrix, row, lane, at).support)),
    );
    const runtimes = having.map(({ label, version: newestVersion }) => `${label} ${newestVersion}`);
    const last = views.at(-1);
    if (last && last.runtimes.join() === runtimes.join()) last.versions = range(last.first, version);
    else views.push({ first: version, versions: version, runtimes });
  }
  return views.map(({ versions, runtimes }) => ({ versions, runtimes }));
}

export const interfacePages: PageKind = function* (context) {
  for (const fact of context.data.interfaces) {
    for (const release of fact.releases) {
      const line = releaseLine(release.since);
      const siblings = context.groups.find(({ id }) => id === `wasi-${line}`)?.rows ?? [];
      const row = siblings.find(({ name }) => `wasi:${name}` === fact.name);
      if (!row) continue;
      yield {
        path: row.href,
        title: `${fact.name} of WASI ${line} · wasi-scan`,
        description: `${fact.name} of WASI ${line}: its functions, and measurements on each WebAssembly runtime.`,
        section: "matrix",
        template: "interface",
        view: interfacePage(fact, release, row, siblings, context),
      };
    }
  }
};
