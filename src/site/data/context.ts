import type { Matrix } from "../../matrix/format.js";
import { memo } from "../../model/memo.js";
import { type Column, newestColumns } from "./columns.js";
import { type Crumb, crumbsOf } from "./crumbs.js";
import { type FileIndex, indexFiles } from "./file-index.js";
import { type SiteColumn, siteColumns } from "./lanes.js";
import { type MatrixPageGroups, matrixPages } from "./matrix-pages.js";
import { featureGroup, type Group, groupSyscalls, interfaceGroups, wayOutGroup } from "./rows.js";
import type { SiteData } from "./site-data.js";

/** Lookup data for every page. */
export interface Context {
  data: SiteData;
  matrix: Matrix;
  /** Every runtime on every platform, over its versions. */
  columns: SiteColumn[];
  /** The newest version of every runtime, in the order of every table. */
  newest: Column[];
  files: FileIndex;
  /** The syscalls by ABI, the interfaces by release line, the features, the ways out of the sandbox. */
  groups: Group[];
  pages: MatrixPageGroups[];
  /** Page of a row, from the root of the site → the row in the matrix. */
  crumbs: Map<string, Crumb>;
  /** `module.name` → the probes of it, and the id of any other probe → that probe. */
  probesBySubject: Map<string, SiteData["probes"]>;
}

export function contextOf(data: SiteData): Context {
  const { matrix } = data;
  const groups = [
    ...groupSyscalls(data.facts, matrix),
    ...interfaceGroups(data.interfaces, matrix),
    featureGroup(matrix),
    wayOutGroup(matrix),
  ].filter(({ rows }) => rows.length > 0);
  const columns = siteColumns(matrix);
  const pages = matrixPages(groups);
  return {
    data,
    matrix,
    columns,
    newest: newestColumns(columns, data.runtimes),
    files: indexFiles(data.files, matrix),
    groups,
    pages,
    crumbs: crumbsOf(pages),
    probesBySubject: probesBySubject(data.probes),
  };
}

function probesBySubject(probes: SiteData["probes"]): Context["probesBySubject"] {
  const subjects = new Map<string, SiteData["probes"]>();
  for (const probe of probes) {
    const { syscall, id } = probe;
    memo(subjects, syscall ? `${syscall.module}.${syscall.name}` : id, () => []).push(probe);
  }
  return subjects;
}
