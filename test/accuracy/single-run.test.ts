import { expect, it } from "vitest";
import { agreement } from "../../src/accuracy/single-run.js";
import type { Outcome } from "../../src/model/probe.js";
import type { Verdict } from "../../src/model/report.js";

const exited: Outcome = { end: "exited", status: 3 };
const unlinked: Outcome = { end: "unlinked" };
const rejected: Outcome = { end: "rejected" };
const trapped: Outcome = { end: "trapped" };
const noEntry: Outcome = { end: "trapped", detail: "no entry" };
const timeout: Outcome = { end: "timeout" };
const harness: Outcome = { end: "harness" };

it.each<[Verdict, Outcome, string]>([
  ["runs", exited, "right"],
  ["runs", unlinked, "wrong"],
  ["runs", rejected, "wrong"],
  ["runs", trapped, "wrong"],
  ["runs", noEntry, "wrong"],
  ["runs", timeout, "open"],
  ["fails", unlinked, "right"],
  ["fails", rejected, "right"],
  ["fails", exited, "wrong"],
  ["fails", trapped, "wrong"],
  ["fails", noEntry, "right"],
  ["at-risk", noEntry, "wrong"],
  ["at-risk", exited, "open"],
  ["at-risk", trapped, "open"],
  ["at-risk", unlinked, "wrong"],
  ["unknown", unlinked, "open"],
  ["unknown", exited, "open"],
  ["fails", timeout, "open"],
  ["fails", harness, "open"],
])("predicted %s and it ended as %o: %s", (predicted, outcome, expected) => {
  expect(agreement(predicted, outcome)).toBe(expected);
});

it.each<[string, Outcome, string]>([
  ["no-memory-export", trapped, "right"],
  ["no-memory-export", exited, "wrong"],
  ["two-entries", unlinked, "right"],
])("predicted to fail by the convention %s, and it ended as %o: %s", (_trait, outcome, expected) => {
  expect(agreement("fails", outcome, [{ support: "convention" }])).toBe(expected);
});
