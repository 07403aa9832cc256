import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { observationPath, readObservationFile } from "../src/matrix/files/observation-files.js";
import type { Observation } from "../src/model/probe.js";
import { listProbes } from "../src/probes/catalogue.js";
import { meets } from "../src/probes/measure.js";
import { facts, interfaces, PROBES } from "./probes/compiled.js";

const ROOT = resolve(import.meta.dirname, "..");
const text = readFileSync(join(ROOT, "FINDINGS.md"), "utf8");
const findings = [...text.matchAll(/`wasi-scan probe '([^']+)' -r ([^@`]+)@([^`]+)`/g)].map(
  ([, pattern = "", runtime = "", version = ""]) => ({ pattern, runtime, version }),
);

describe("FINDINGS.md", () => {
  const probes = listProbes(PROBES, facts, interfaces).filter(({ kind }) => kind === "behaviour" || kind === "feature");

  it("has ten findings at least", () => expect(findings.length).toBeGreaterThan(10));

  it.each(findings)("$pattern still does not hold on $runtime $version", ({ pattern, runtime, version }) => {
    const head = { runtime, version, platform: "linux-x64", configuration: "default" };
    const { observations } = readObservationFile(join(ROOT, "matrix", observationPath(head)));
    const named = probes.filter(({ id }) =>
      new RegExp(`^${pattern.replaceAll(".", "\\.").replace("*", ".*")}$`).test(id),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.some((probe) => !meets(probe, observations[probe.id] as Observation))).toBe(true);
  });
});
