import type { Reach } from "./needs.js";

const ORDER: Reach[] = ["direct", "indirect", "none"];

/** What is called for certain comes first; where the code was not read all are equal. */
export function reachRank(reach: Reach | undefined): number {
  return reach === undefined ? 0 : ORDER.indexOf(reach);
}
