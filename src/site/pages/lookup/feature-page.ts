import type { Context } from "../../data/context.js";
import type { Group, Row } from "../../data/rows.js";
import { type ProbeView, probeView } from "../../tables/probe-view.js";
import { type RuntimeList, runtimeList } from "../../tables/runtime-list.js";
import type { PageKind } from "../page.js";
import { type Crumb, crumbOf, type Neighbours, neighbours } from "./subject.js";

/** Something with a probe of its own: a Wasm feature, or a way out of the granted directory. */
export interface FeaturePage extends Neighbours {
  name: string;
  crumb: Crumb | null;
  claim: string;
  list: RuntimeList;
  /** `works in`, `the guest stays inside in` */
  good: string;
  probes: ProbeView[];
  /** The page itself: it has the evidence. */
  claimsHref: string;
}

export function featurePage(row: Row, { rows, noun, id }: Group, context: Context): FeaturePage {
  const { columns, files, data } = context;
  const probes = context.probesBySubject.get(`${id === "sandbox" ? "sandbox" : "feature"}/${row.name}`) ?? [];
  return {
    name: row.name,
    crumb: crumbOf(row.href, context),
    claim: probes[0]?.claim ?? "",
    list: runtimeList(row, noun, probes, context),
    good: noun === "Way out" ? "The guest stays inside in" : "Works in",
    claimsHref: row.href,
    probes: probes.map((probe) => probeView(probe, data.sources, columns, files)),
    ...neighbours(rows, rows.indexOf(row), (one) => one),
  };
}

export const featurePages: PageKind = function* (context) {
  for (const group of context.groups.filter(({ noun }) => noun === "Feature" || noun === "Way out")) {
    const what = group.noun === "Way out" ? "a way out of the sandbox" : "a Wasm feature";
    for (const row of group.rows) {
      yield {
        path: row.href,
        title: `${row.name}, ${what} · wasi-scan`,
        description: `${row.name}, ${what}: the WebAssembly runtimes and versions, as measured.`,
        section: "matrix",
        template: "feature",
        view: featurePage(row, group, context),
      };
    }
  }
};
