import type { Outcome } from "../model/probe.js";
import type { Verdict } from "../model/report.js";

/** What became of a module: it ran to its end, was refused before it began, or came to grief in between. */
export type RunSummary = "ran" | "refused" | "failed" | "unclear";

export function summaryOf({ end }: Outcome): RunSummary {
  switch (end) {
    case "exited":
      return "ran";
    case "unlinked":
    case "rejected":
      return "refused";
    case "trapped":
      return "failed";
    default:
      // A module may well wait for ever, and what the harness did says nothing of the module.
      return "unclear";
  }
}

/**
 * Whether a prediction proved right. `open`: it promised nothing that this run decides. A program that traps of its own
 * accord cannot be told from one that a host broke, so a trap proves nothing against `runs`.
 */
export function agreement(predicted: Verdict, actual: RunSummary): "right" | "wrong" | "open" {
  if (actual === "unclear" || predicted === "unknown") return "open";
  if (predicted === "fails") return actual === "refused" ? "right" : "wrong";
  if (actual === "refused") return "wrong";
  return predicted === "runs" && actual === "ran" ? "right" : "open";
}
