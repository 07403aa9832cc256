import type { Reach } from "./needs.js";

const ORDER: Reach[] = ["direct", "indirect", "none"];

/** Sorts direct calls first; if the code was not read all are equal. */
export function reachRank(reach: Reach | undefined): number {
  return reach === undefined ? 0 : ORDER.indexOf(reach);
}
