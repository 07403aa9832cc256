import type { Outcome } from "../model/probe.js";
import type { Reason, Verdict } from "../model/report.js";

/** What happened to a module: it ran to its end, was refused before it started, or failed in between. */
export type RunSummary = "ran" | "refused" | "failed" | "unclear";

export type Agreement = "right" | "wrong" | "open";

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
 * Whether a prediction was right. `open`: this run does not decide it. A trap contradicts `runs`, although a program
 * may trap by itself: only whoever reads its message can tell, so none is hidden.
 *
 * @param reasons of the verdict; a convention that is not met shows at the call, later than what does not link
 */
export function agreement(predicted: Verdict, outcome: Outcome, reasons: Pick<Reason, "support">[] = []): Agreement {
  const actual = summaryOf(outcome);
  if (actual === "unclear" || predicted === "unknown") return "open";
  const nothingCalled = outcome.end === "trapped" && outcome.detail === "no entry";
  if (predicted === "fails") return ofFails(actual, nothingCalled, reasons);
  if (actual === "refused" || nothingCalled) return "wrong";
  if (predicted === "runs") return actual === "ran" ? "right" : "wrong";
  return "open";
}

function ofFails(actual: RunSummary, nothingCalled: boolean, reasons: Pick<Reason, "support">[]): Agreement {
  if (actual === "refused" || nothingCalled) return "right";
  return actual === "failed" && reasons.some(({ support }) => support === "convention") ? "right" : "wrong";
}
