import { describe, expect, it } from "vitest";
import { plain } from "../../src/formats/colours.js";
import { github } from "../../src/formats/github.js";
import { githubSummary } from "../../src/formats/github-summary.js";
import { markdown } from "../../src/formats/markdown.js";
import type { Report } from "../../src/model/report.js";
import { entry, fails, module, reason } from "../gate/reports.js";
import { everything, gated } from "./findings-report.js";

const OPTIONS = { colours: plain, width: 100 };
const annotate = (report: Report) => github.render(report, OPTIONS).trimEnd().split("\n").filter(Boolean);
const many = (count: number, more = {}) =>
  Array.from({ length: count }, (_, i) =>
    entry({ verdict: "fails", reasons: [reason({ import: `env.f${i}`, ...more })] }),
  );

describe("annotations", () => {
  it("begin with what could not be read, without a file, and point at the manifest", () => {
    const lines = annotate(everything());
    expect(lines[0]).toBe("::error title=wasi-scan could not read an input::no.wasm: no such file%0ACheck the path.");
    expect(lines[1]).toMatch(/^::error file=deploy\/spin\.toml,line=12,title=wasi-scan%3A app\.wasm%3A missing::/);
  });

  it("are 10, the worst first, and the last one counts the rest", () => {
    const risky = module({
      name: "b.wasm",
      verdicts: [entry({ verdict: "at-risk", reasons: [reason({ support: "stub" })] })],
    });
    const report = gated([risky, module({ verdicts: many(14) })], { severity: { "at-risk": "warning" } });
    const lines = annotate(report);
    expect(lines).toHaveLength(10);
    expect(lines.slice(0, 9).every((line) => line.startsWith("::error "))).toBe(true);
    expect(lines[9]).toMatch(/^::notice title=wasi-scan%3A 6 more::/);
    expect(annotate(gated([module({ verdicts: many(10) })]))).toHaveLength(10);
  });

  it("join what is the same on several targets", () => {
    const lines = annotate(gated([module({ verdicts: [fails(), fails({ runtime: "beta" })] })]));
    expect(lines).toEqual([expect.stringContaining("is missing on alpha 1.0.0–2.0.0, and on beta 1.0.0–2.0.0")]);
  });

  it("leave out notes and what is accepted or known", () => {
    expect(annotate(everything()).join("\n")).not.toMatch(/docker:beta|old\.wasm|path_rename/);
  });

  it("hold a name that would be a command of its own", () => {
    const name = "a.wasm::error::x\n::set-output name=b::c";
    for (const line of annotate(gated([module({ name, verdicts: [fails()] })])))
      expect(line).toMatch(/^::error file=a\.wasm%3A%3A/);
  });
});

describe("the job summary", () => {
  it("says first whether the gate passes, then the findings, then what was ignored", () => {
    const text = githubSummary.render(everything(), OPTIONS);
    expect(text).toMatch(/^## wasi-scan\n\n\*\*The gate fails\*\*: \d+ findings\.\n\n\| /);
    expect(text).toContain("- An exception ends on 2026-12-01: not &lt;deployed> yet");
    expect(text).toContain("- In the baseline: ");
    expect(githubSummary.render(gated([module()]), OPTIONS)).toContain("**The gate passes.**");
  });

  it("stays below 1 MB, and a comment below 65,536 characters, whatever the report", () => {
    const wide = Array.from({ length: 3000 }, (_, i) =>
      module({ name: `${"é".repeat(300)}${i}.wasm`, verdicts: many(3) }),
    );
    const report = gated(wide);
    const summary = githubSummary.render(report, OPTIONS);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(800_000);
    expect(summary).toMatch(/\d+ more parts were left out, because GitHub takes no summary over 1 MB\.\n$/);
    expect(markdown.render(report, OPTIONS).length).toBeLessThan(65_536);
  });
});
