import { memo } from "../../model/memo.js";
import { PREVIEW1, THREADS, UNSTABLE, WASIX_32, WASIX_64 } from "../../model/names/abis.js";
import type { Group } from "./rows.js";

/** One page of the matrix: the groups that it shows; the first gives it its name and its numbers. */
export interface MatrixPageGroups {
  path: string;
  groups: Group[];
}

export function matrixPages(groups: Group[]): MatrixPageGroups[] {
  const pages = new Map<string, Group[]>();
  for (const group of groups) memo(pages, group.page, () => []).push(group);
  return [...pages].map(([path, own]) => ({ path, groups: own }));
}

/** What readers call an ABI. */
const NAMES: Record<string, string> = {
  [PREVIEW1]: "Preview 1",
  [UNSTABLE]: "Unstable",
  [WASIX_32]: "WASIX",
  [WASIX_64]: "WASIX, 64-bit",
  [THREADS]: "Threads",
  "wasi-0.2": "WASI 0.2",
  "wasi-0.3": "WASI 0.3",
  features: "Wasm features",
};

export function nameOfPage({ groups }: MatrixPageGroups): string {
  const { id = "", title = "" } = groups[0] ?? {};
  const vendors = /^(.*)-vendors$/.exec(id)?.[1];
  return vendors === undefined ? (NAMES[id] ?? title) : `${NAMES[vendors] ?? vendors}, extensions`;
}
