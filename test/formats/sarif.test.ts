import { describe, expect, it } from "vitest";
import { plain } from "../../src/formats/colours.js";
import { sarif } from "../../src/formats/sarif.js";
import type { Report } from "../../src/model/report.js";
import { entry, fails, module, reason } from "../gate/reports.js";
import { everything, gated } from "./findings-report.js";

const render = (report: Report) => JSON.parse(sarif.render(report, { colours: plain, width: 100 })).runs[0];
const run = render(everything());

describe("SARIF", () => {
  it("gives each result one place: a relative URI without scheme or way up, and a region", () => {
    for (const { locations } of run.results) {
      expect(locations).toHaveLength(1);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).not.toMatch(/^[a-z]+:|^\/|\.\.|[ <>"|]|%5C/i);
      expect(decodeURIComponent(artifactLocation.uri)).not.toBe("");
      expect(region.startLine).toBeGreaterThan(0);
    }
    const uris = run.results.map(
      (one: never) =>
        (one as { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }).locations[0]
          .physicalLocation.artifactLocation.uri,
    );
    expect(uris).toContain("deploy/spin.toml");
    expect(uris).toContain("ghcr.io/a/b%3A1");
  });

  it("gives each result a fingerprint of its own that stays when a version is added", () => {
    const prints = run.results.map(
      ({ partialFingerprints }: never) => (partialFingerprints as Record<string, string>).primaryLocationLineHash,
    );
    expect(prints.every((one: string) => /^[0-9a-f]{16}:1$/.test(one))).toBe(true);
    expect(new Set(prints).size).toBe(prints.length);
    const one = (until: string) =>
      render(gated([module({ verdicts: [fails({ until })] })])).results[0].partialFingerprints;
    expect(one("3.0.0")).toEqual(one("2.0.0"));
  });

  it("lists a module twice and its finding once", () => {
    const twice = [module({ verdicts: [fails()] }), module({ verdicts: [fails({ since: "3.0.0", until: "3.0.0" })] })];
    expect(render(gated(twice)).results).toHaveLength(1);
  });

  it("has a rule with help for each result, and a severity in digits where it is about security", () => {
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { help, fullDescription, properties } of run.tool.driver.rules) {
      expect(help.text).toBeTruthy();
      expect(fullDescription.text).toBeTruthy();
      expect("security-severity" in properties).toBe(properties.tags.includes("security"));
      if ("security-severity" in properties) expect(properties["security-severity"]).toMatch(/^\d\.\d$/);
    }
  });

  it("tells what could not be read as a notification, never as a result", () => {
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", descriptor: { id: "not-found" } }],
    });
    expect(JSON.stringify(run.results)).not.toContain("no.wasm");
  });

  it("says why a finding is accepted, and which are not new", () => {
    const excused = run.results.filter((one: object) => "suppressions" in one);
    expect(
      excused.map((one: { suppressions: [{ justification: string }] }) => one.suppressions[0].justification),
    ).toEqual(["not <deployed> yet (until 2026-12-01)"]);
    expect(run.results.filter((one: { baselineState?: string }) => one.baselineState === "unchanged")).toHaveLength(1);
  });

  it("stays below the number of results that a run may have, and counts the rest", () => {
    const verdicts = Array.from({ length: 25_010 }, (_, i) =>
      entry({ verdict: "fails", reasons: [reason({ import: `env.f${i}` })] }),
    );
    const big = render(gated([module({ verdicts })]));
    expect(big.results).toHaveLength(25_000);
    expect(big.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^10 findings/);
  });
});
