import type { Matrix } from "../../matrix/format.js";
import { type FileIndex, indexFiles } from "../tables/observed.js";
import { type Newest, newestColumns, type SiteColumn, siteColumns } from "./lanes.js";
import { featureGroup, type Group, groupSyscalls, interfaceGroups } from "./rows.js";
import type { SiteData } from "./site-data.js";

/** Lookup data for every page. */
export interface Context {
  data: SiteData;
  matrix: Matrix;
  columns: SiteColumn[];
  newest: Newest[];
  files: FileIndex;
  /** The syscalls by ABI, the interfaces by release line, then the features. */
  groups: Group[];
}

export function contextOf(data: SiteData): Context {
  const { matrix } = data;
  const groups = [
    ...groupSyscalls(data.facts, matrix),
    ...interfaceGroups(data.interfaces, matrix),
    featureGroup(matrix),
  ].filter(({ rows }) => rows.length > 0);
  return {
    data,
    matrix,
    columns: siteColumns(matrix),
    newest: newestColumns(matrix),
    files: indexFiles(data.files),
    groups,
  };
}
