import { expect, it } from "vitest";
import { agreement, summaryOf } from "../../src/accuracy/single-run.js";
import type { Outcome } from "../../src/model/probe.js";
import type { Verdict } from "../../src/model/report.js";

const exited: Outcome = { end: "exited", status: 3 };
const unlinked: Outcome = { end: "unlinked" };
const rejected: Outcome = { end: "rejected" };
const trapped: Outcome = { end: "trapped" };
const timeout: Outcome = { end: "timeout" };
const harness: Outcome = { end: "harness" };

it.each<[Verdict, Outcome, string]>([
  ["runs", exited, "right"],
  ["runs", unlinked, "wrong"],
  ["runs", rejected, "wrong"],
  ["runs", trapped, "open"],
  ["runs", timeout, "open"],
  ["fails", unlinked, "right"],
  ["fails", rejected, "right"],
  ["fails", exited, "wrong"],
  ["fails", trapped, "wrong"],
  ["at-risk", exited, "open"],
  ["at-risk", trapped, "open"],
  ["at-risk", unlinked, "wrong"],
  ["unknown", unlinked, "open"],
  ["unknown", exited, "open"],
  ["fails", timeout, "open"],
  ["fails", harness, "open"],
])("predicted %s and it ended as %o: %s", (predicted, outcome, expected) => {
  expect(agreement(predicted, summaryOf(outcome))).toBe(expected);
});
