import { expect, it } from "vitest";
import { isExpected } from "../../src/model/expectation.js";
import type { Expectation, Outcome } from "../../src/model/probe.js";

const holds = (expected: Expectation, outcome: Outcome, more: object = {}) =>
  isExpected({ expect: expected }, { digest: "", outcome, ...more });

it("a run ends as expected, with that very status", () => {
  expect(holds({ end: "exited", status: 7 }, { end: "exited", status: 7 })).toBe(true);
  expect(holds({ end: "exited", status: 7 }, { end: "exited", status: 0 })).toBe(false);
  expect(holds({ end: "timeout" }, { end: "timeout" })).toBe(true);
});

it("a trap is as good only where the probe says so", () => {
  const trapped: Outcome = { end: "trapped", detail: "unreachable" };
  expect(holds({ end: "exited", status: 7, orTrapped: true }, trapped)).toBe(true);
  expect(holds({ end: "exited", status: 7 }, trapped)).toBe(false);
});

it("another output spoils what ended well", () => {
  expect(holds({ end: "exited", status: 0 }, { end: "exited", status: 0 }, { stdoutDiffers: true })).toBe(false);
});
