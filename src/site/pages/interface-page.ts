import { explainInterface, probesOf } from "../../explain/interface.js";
import { answerAt, LINKED } from "../../matrix/cells.js";
import type { InterfaceFact, InterfaceRelease } from "../../model/facts.js";
import { releaseLine } from "../../model/versions.js";
import type { Context } from "../data/context.js";
import { type Row, rowAnswer } from "../data/rows.js";
import { type ProbeView, probeView } from "../tables/probe-view.js";
import { type RuntimeSupport, supportTable } from "../tables/support-table.js";
import type { PageKind } from "./page.js";
import type { Glance, Neighbour } from "./syscall-page.js";

/** One interface of WASI in one release line. */
export interface InterfacePage {
  /** `wasi:cli/stdout` */
  name: string;
  line: string;
  /** `0.2.0–0.2.12` */
  versions: string;
  matrixRow: string;
  exported: boolean;
  glance: Glance[];
  sources: string[];
  types: { name: string; definition: string }[];
  functions: FunctionView[];
  support: RuntimeSupport[];
  /** Versions of WASI that the same runtimes have. */
  byVersion: VersionView[];
  probes: ProbeView[];
  previous: Neighbour | null;
  next: Neighbour | null;
}

export interface FunctionView {
  id: string;
  name: string;
  signature: string;
  since: string;
  /** Empty where no probe calls it. */
  support: RuntimeSupport[];
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
  const { matrix, columns, newest, files, data } = context;
  const index = fact.releases.indexOf(release);
  const table = matrix.interfaces?.[fact.name]?.[index];
  const line = releaseLine(release.since);
  const loading = columns.filter(({ lanes }) =>
    lanes.some(({ lane, versions }) => versions.some((one) => loads(context, lane, one.index))),
  );
  const mine = probesOf(fact.name, data.probes).filter(({ syscall }) => syscall?.module.includes(`@${line}.`));
  const features = new Set(mine.flatMap(({ requires }) => requires));
  const probes = [...mine, ...data.probes.filter(({ id, kind }) => kind === "feature" && features.has(id))];
  const at = siblings.indexOf(row);
  return {
    name: fact.name,
    line,
    versions: range(release.since, release.until),
    matrixRow: row.id,
    exported: fact.exported ?? false,
    glance: newest.map(({ runtime, version, lane, index: place }) => ({
      runtime,
      version,
      support: rowAnswer(matrix, row, lane, place).support,
    })),
    sources: release.sources,
    types: release.types,
    functions: release.functions.map(({ name, signature, since }, number) => {
      const called = table?.called?.[name];
      const support = called === undefined ? [] : supportTable(matrix, loading, called, `-f${number + 1}`);
      return { id: `function-${number + 1}`, name, signature, since: since ?? "", support };
    }),
    support: supportTable(matrix, columns, row.row),
    byVersion: byVersion(fact, index, context),
    probes: probes
      .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
      .map((probe) => probeView(probe, data.sources, columns, matrix, files)),
    previous: siblings[at - 1] ?? null,
    next: siblings[at + 1] ?? null,
  };
}

const ORDER = ["behaviour", "link", "feature"];

const range = (since: string, until: string): string => (since === until ? since : `${since}–${until}`);

/** Whether it loads components. */
function loads({ matrix }: Context, lane: number, index: number): boolean {
  const row = matrix.features["component-model"];
  return row !== undefined && answerAt(matrix, row, lane, index).support === "works";
}

function byVersion(fact: InterfaceFact, index: number, { matrix, data, newest }: Context): VersionView[] {
  const { versions = [] } = explainInterface(fact, data.probes, matrix).lines[index] ?? {};
  const rows = matrix.interfaces?.[fact.name]?.[index]?.rows ?? {};
  const views: VersionView[] = [];
  let first = "";
  for (const { since, until } of versions) {
    const row = rows[since] ?? -1;
    const having = newest.filter(({ lane, index: at }) => LINKED.has(answerAt(matrix, row, lane, at).support));
    const runtimes = having.map(({ runtime, version }) => `${runtime} ${version}`);
    const last = views.at(-1);
    if (last && last.runtimes.join() === runtimes.join()) last.versions = range(first, until);
    else {
      first = since;
      views.push({ versions: range(since, until), runtimes });
    }
  }
  return views;
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
        template: "interface",
        view: interfacePage(fact, release, row, siblings, context),
      };
    }
  }
};
