import type { Probe } from "../../model/probe.js";
import type { Column, ColumnPlace } from "../data/columns.js";
import type { Context } from "../data/context.js";
import { heldIn, type ObservedRange } from "./observed.js";

/** How the claims about one subject fared in one version of one runtime. */
export interface ClaimCounts {
  /** Ordinary claims that hold, of those that were decided. */
  holds: number;
  of: number;
  /** Ordinary claims that were not decided. */
  unknown: number;
  /** Unusual claims that fail. */
  hazards: number;
}

export function countClaims(probes: Probe[], place: ColumnPlace, column: Column, context: Context): ClaimCounts {
  const counts = { holds: 0, of: 0, unknown: 0, hazards: 0 };
  for (const probe of probes) {
    if (probe.kind !== "behaviour") continue;
    const held = claimIn(probe, place, column, context);
    if (probe.weight === "unusual") {
      if (held === "fails") counts.hazards++;
    } else if (held === "unknown") counts.unknown++;
    else {
      counts.of++;
      if (held === "holds") counts.holds++;
    }
  }
  return counts;
}

/** Where a configuration does not concern the probe, the observation of the plain one stands. */
export function claimIn(probe: Probe, place: ColumnPlace, column: Column, { files }: Context): ObservedRange["held"] {
  const failed = column.failedCanary === "" ? undefined : (column.failedCanary.split(" ") as [string, string]);
  const plain = column.places[0];
  for (const { lane } of [place, ...(plain ? [plain] : [])]) {
    const held = heldIn(probe, files, lane, column.version, failed);
    if (held) return held;
  }
  return "unknown";
}

export function printClaims({ holds, of, unknown, hazards }: ClaimCounts): string {
  if (of + unknown + hazards === 0) return "";
  if (of === 0) return `none of ${unknown} claims decided`;
  const all = `${holds} of ${of} ordinary claims`;
  const open = unknown > 0 ? `, ${unknown} unknown` : "";
  return all + open + (hazards > 0 ? `, ${hazards} ${hazards === 1 ? "hazard" : "hazards"}` : "");
}
