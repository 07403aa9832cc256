import type { Context } from "../data/context.js";
import { featurePath } from "../data/links.js";
import { type Row, rowAnswer } from "../data/rows.js";
import { type ProbeView, probeView } from "../tables/probe-view.js";
import { type RuntimeSupport, supportTable } from "../tables/support-table.js";
import type { PageKind } from "./page.js";
import type { Glance, Neighbour } from "./syscall-page.js";

/** One Wasm feature and the engines that have it. */
export interface FeaturePage {
  name: string;
  matrixRow: string;
  claim: string;
  glance: Glance[];
  support: RuntimeSupport[];
  probes: ProbeView[];
  previous: Neighbour | null;
  next: Neighbour | null;
}

export function featurePage(row: Row, siblings: Row[], context: Context): FeaturePage {
  const { matrix, columns, newest, files, data } = context;
  const probes = data.probes.filter(({ id }) => id === `feature/${row.name}`);
  const at = siblings.indexOf(row);
  return {
    name: row.name,
    matrixRow: row.id,
    claim: probes[0]?.claim ?? "",
    glance: newest.map(({ runtime, version, lane, index }) => ({
      runtime,
      version,
      support: rowAnswer(matrix, row, lane, index).support,
    })),
    support: supportTable(matrix, columns, row.row),
    probes: probes.map((probe) => probeView(probe, data.sources, columns, matrix, files)),
    previous: siblings[at - 1] ?? null,
    next: siblings[at + 1] ?? null,
  };
}

export const featurePages: PageKind = function* (context) {
  const features = context.groups.find(({ id }) => id === "features")?.rows ?? [];
  for (const row of features) {
    yield {
      path: featurePath(row.name),
      title: `${row.name}, a Wasm feature · wasi-scan`,
      description: `The Wasm feature ${row.name}: the WebAssembly runtimes and versions that support it, as measured.`,
      template: "feature",
      view: featurePage(row, features, context),
    };
  }
};
