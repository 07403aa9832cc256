import { type CoverageGroup, coverageOf, PARTS, type PartCoverage } from "../../../explain/coverage.js";
import type { Context } from "../../data/context.js";
import type { PageKind } from "../page.js";

/** Which functions are probed, and how. */
export interface CoveragePage {
  groups: CoverageView[];
  exempt: CoverageGroup["exempt"];
}

export interface CoverageView {
  id: string;
  title: string;
  functions: number;
  /** In the order of the parts; an empty text means that none is needed. */
  cells: { text: string; share: number }[];
  missing: { part: string; count: number; names: string[] }[];
}

const HEADS = { link: "link probe", behaviour: "behaviour", error: "error path" };

export function coveragePage({ data }: Context): CoveragePage {
  const groups = coverageOf(data.facts, data.interfaces, data.probes, data.exemptions);
  return {
    groups: groups.map((group, index) => ({
      id: `group-${index + 1}`,
      title: group.title,
      functions: group.functions,
      cells: PARTS.map((part) => cellOf(group.parts[part])),
      missing: PARTS.flatMap((part) => {
        const names = (group.parts[part]?.missing ?? []).map((name) => name.slice(name.indexOf(".") + 1));
        return names.length > 0 ? [{ part: HEADS[part], count: names.length, names }] : [];
      }),
    })),
    exempt: groups.flatMap(({ exempt }) => exempt),
  };
}

function cellOf(part: PartCoverage | undefined): CoverageView["cells"][number] {
  if (!part || part.due === 0) return { text: "", share: 0 };
  const { covered, due } = part;
  return { text: `${covered}/${due}`, share: Math.round((100 * covered) / due) };
}

export const coveragePages: PageKind = function* (context) {
  yield {
    path: "coverage.html",
    title: "What is probed · wasi-scan",
    description: "Which functions of WASI and WASIX the probes link, call and make fail, and which have no probe yet.",
    section: "about",
    template: "coverage",
    view: coveragePage(context),
  };
};
