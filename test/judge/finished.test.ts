import { expect, it } from "vitest";
import { finished } from "../../src/judge/finished.js";
import type { Matrix } from "../../src/matrix/format.js";
import type { VerdictEntry } from "../../src/model/report.js";

const entry = {
  runtime: "ours",
  until: "1.2.3",
  reasons: [{ import: "m.f", support: "broken", probe: "m/f.does" }],
  hazards: [],
  notes: [],
} as unknown as VerdictEntry;

const commandIn = (own?: Matrix["own"]) =>
  finished(entry, { texts: [], own } as unknown as Matrix).reasons[0]?.reproduce;

it("a reason names the command that measures its runtime again", () => {
  expect(commandIn()).toBe("wasi-scan probe 'm/f.does' -r ours@1.2.3");
});

it("the command names the binary and the recipe of a runtime of the user's own", () => {
  const own = { ours: "--runtime-path /bin/ours --recipe /ours.json" };
  expect(commandIn(own)).toBe("wasi-scan probe 'm/f.does' --runtime-path /bin/ours --recipe /ours.json");
});
