import { describe, expect, it } from "vitest";
import { chooseConfiguration } from "../../src/judge/configurations.js";
import type { Judgement } from "../../src/judge/verdict.js";
import type { ReasonSupport, Verdict } from "../../src/model/report.js";

const judged = (verdict: Verdict, reasons: Record<string, ReasonSupport> = {}): Judgement => ({
  verdict,
  reasons: Object.entries(reasons).map(([name, support]) => ({ import: name, support })),
  hazards: [],
  notes: [],
});
const configured = (judgement: Judgement, ...flags: string[]) => ({ judgement, flags });
const flagsOf = (...all: ReturnType<typeof configured>[]) => chooseConfiguration(all).flags.join(" ");

describe("the configuration that is told", () => {
  it("is the plain one where that suffices", () => {
    expect(flagsOf(configured(judged("runs")), configured(judged("runs"), "--a"))).toBe("");
  });

  it("is the first, so the one nearest to plain, in which the module runs", () => {
    const plain = configured(judged("fails", { x: "missing" }));
    expect(
      flagsOf(plain, configured(judged("runs"), "-S", "x"), configured(judged("runs"), "-S", "x", "-S", "y")),
    ).toBe("-S x");
  });

  it("is several together where each brings a part", () => {
    const plain = configured(judged("fails", { x: "missing", y: "rejected" }));
    const x = configured(judged("fails", { y: "rejected" }), "-W", "a=y", "-S", "x=y");
    const y = configured(judged("fails", { x: "missing" }), "-W", "a=y", "-W", "y=y");
    expect(chooseConfiguration([plain, x, y])).toMatchObject({
      judgement: { verdict: "runs" },
      flags: ["-W", "a=y", "-S", "x=y", "-W", "y=y"],
      joined: true,
    });
  });

  it("is never several together where one of them breaks something", () => {
    const plain = configured(judged("fails", { x: "missing", y: "rejected" }));
    const x = configured(judged("fails", { y: "rejected", z: "broken" }), "--x");
    const y = configured(judged("fails", { x: "missing" }), "--y");
    expect(chooseConfiguration([plain, x, y]).judgement.verdict).toBe("fails");
  });

  it("is not one in which another thing is broken, for what the plain one lacks", () => {
    const plain = configured(judged("fails", { http: "missing" }));
    const threads = configured(judged("at-risk", { "component-model": "broken" }), "--threads");
    expect(flagsOf(plain, threads)).toBe("");
    expect(flagsOf(plain, threads, configured(judged("runs"), "--http"))).toBe("--http");
  });
});
