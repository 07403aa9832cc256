import type { Verdict } from "../../../model/report.js";
import type { RunResult } from "../../../model/runtime.js";
import { failed, type Response, respond } from "./response.js";

/** How WAGI answers, and whether that was foreseen. */
export interface RouteAnswer {
  predicted: Verdict;
  /** Absent if the server does not start. */
  response?: Response;
  /** What the engine says; of a server that does not start, why. */
  message?: string;
  stderr: string;
  /** `wrong`: it was said to run and does not link, or the other way round, or it was said to run and exits. */
  agreement: "right" | "wrong" | "open";
}

/** What WAGI makes of how the module ended on its engine. */
export function answerOf({ outcome, stdout, stderr, message }: RunResult, predicted: Verdict): RouteAnswer {
  const given = { predicted, ...(message && { message }), stderr: Buffer.from(stderr).toString("utf8") };
  if (outcome.end === "harness") return { ...given, agreement: "open" };
  const starts = outcome.end !== "rejected" && outcome.end !== "unlinked";
  if (!starts) return { ...given, agreement: WITHOUT_START[predicted] };
  // It waits for the module's end and then looks at what it wrote.
  const response = outcome.end === "exited" ? respond(stdout) : failed(firstLine(message) ?? "the time is up");
  const exits = message?.startsWith("Exited with i32 exit status") === true;
  // A wrong entry point is a mistake of the manifest, which no verdict on the module is about.
  if (message?.startsWith("No such function") === true) return { ...given, response, agreement: "open" };
  const wrong = predicted === "fails" || (predicted === "runs" && exits);
  return { ...given, response, agreement: wrong ? "wrong" : predicted === "unknown" ? "open" : "right" };
}

const WITHOUT_START: Record<Verdict, RouteAnswer["agreement"]> = {
  fails: "right",
  unknown: "open",
  "at-risk": "wrong",
  runs: "wrong",
};

const firstLine = (text: string | undefined): string | undefined => text?.split("\n")[0];
