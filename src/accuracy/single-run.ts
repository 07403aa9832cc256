import type { Outcome } from "../model/probe.js";
import type { Verdict } from "../model/report.js";

/** What happened to a module: it ran to its end, was refused before it started, or failed in between. */
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
      // A module may wait for ever by design, and a harness failure says nothing about the module.
      return "unclear";
  }
}

/**
 * Whether a prediction was right. `open`: this run does not decide it. A program that traps by itself
 * looks like one that a broken host made trap, so a trap does not contradict `runs`.
 */
export function agreement(predicted: Verdict, actual: RunSummary): "right" | "wrong" | "open" {
  if (actual === "unclear" || predicted === "unknown") return "open";
  if (predicted === "fails") return actual === "refused" ? "right" : "wrong";
  if (actual === "refused") return "wrong";
  return predicted === "runs" && actual === "ran" ? "right" : "open";
}
