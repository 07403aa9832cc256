import { expect, it } from "vitest";
import { plain } from "../../src/formats/colours.js";
import { gitlab } from "../../src/formats/gitlab.js";
import { everything } from "./findings-report.js";

const issues = JSON.parse(gitlab.render(everything(), { colours: plain, width: 100 }));

it("each issue has what GitLab documents: description, check, fingerprint, severity, path and line", () => {
  for (const issue of issues) {
    expect(issue).toEqual({
      description: expect.any(String),
      check_name: expect.stringMatching(/^wasi-scan\/[a-z-]+$/),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
      location: { path: expect.stringMatching(/^(?!\.?\/|\.\.)./), lines: { begin: expect.any(Number) } },
    });
  }
  expect(issues.length).toBeGreaterThan(4);
});

it("fingerprints are unique, and what an exception excuses is left out", () => {
  const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  expect(JSON.stringify(issues)).not.toContain("docker:beta");
});
