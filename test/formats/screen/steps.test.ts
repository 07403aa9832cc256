import { describe, expect, it } from "vitest";
import type { Newest } from "../../../src/formats/screen/newest.js";
import { instead, stepsOf } from "../../../src/formats/screen/steps.js";
import type { Reason, Verdict } from "../../../src/model/report.js";

const row = (runtime: string, verdict: Verdict, reasons: Reason[] = []): Newest =>
  ({ runtime, version: "1", verdict, entry: { reasons } }) as unknown as Newest;

const stub = (name: string, advice: string): Reason => ({
  import: `wasi_snapshot_preview1.${name}`,
  support: "stub",
  advice,
});

const arrows = (rows: Newest[]) => stepsOf(rows, ["a", "b"]).map(({ subject, advice }) => `${subject}: ${advice}`);

describe("the next steps", () => {
  it("name runtimes that run the module, once for all that fail elsewhere", () => {
    const rows = [
      row("a", "runs"),
      row("b", "at-risk", [
        stub("fd_read", "Measured to work in a, c."),
        stub("fd_seek", "Measured to work in a, c, d."),
      ]),
    ];
    expect(arrows(rows)).toEqual([": Use a, where it runs."]);
  });

  it("are one for what the same step fixes", () => {
    const build = [{ toolchain: "T", advice: "T: load its package.", source: "https://example.org" }];
    const rows = [
      row("a", "fails", [
        { feature: "threads", support: "rejected", build },
        { import: "wasi.thread-spawn", support: "missing", build },
      ]),
    ];
    expect(arrows(rows)).toEqual(["threads, thread-spawn: T: load its package."]);
  });

  it("say nothing of a version that was not measured", () => {
    expect(stepsOf([row("a", "unknown", [{ ...stub("fd_read", "Not measured."), support: "unknown" }])], [])).toEqual(
      [],
    );
  });
});

describe("advice from measurements", () => {
  it.each([
    ["Measured to work in b, a.", [], "Use a or b, where it works."],
    ["Measured to work in c, d, b, a.", [], "Use a, b, c or one of 1 more, where it works."],
    ["Measured to work in c, d.", ["a", "b", "c", "d"], "Use a, b, c or another that runs it."],
    ["Measured to work in a 1.0–3.0, 5.0.", ["b"], "Use a 1.0–3.0, 5.0, where it works."],
    [
      "Measured to work in a. For this runtime, build without.",
      [],
      "Use a, where it works. For this runtime, build without.",
    ],
    ["Export the memory.", ["a"], "Export the memory."],
  ])("%s, where %j run the module: %s", (advice, running, text) =>
    expect(instead(advice, ["a", "b"], running)).toBe(text),
  );
});
