import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readObservationFile } from "../src/matrix/files/observation-files.js";
import { holds } from "../src/matrix/support.js";
import { listProbes } from "../src/probes/catalogue.js";
import { facts, PROBES } from "./probes/compiled.js";

const ROOT = resolve(import.meta.dirname, "..");
const { failed } = JSON.parse(readFileSync(resolve(import.meta.dirname, "suites/wasi-testsuite.json"), "utf8")) as {
  failed: Record<string, Record<string, string>>;
};

it("each test of the official suite that fails on a runtime has a claim that is on file as failing there", () => {
  const probes = new Map(listProbes(PROBES, facts).map((probe) => [probe.id, probe]));
  const unexplained = Object.entries(failed).flatMap(([place, tests]) => {
    const [runtime, version] = place.split(" ");
    const path = resolve(ROOT, `matrix/observations/${runtime}/${version}.linux-x64.json`);
    const { observations, cannot } = readObservationFile(path);
    return Object.entries(tests).flatMap(([test, id]) => {
      const probe = probes.get(id);
      const observation = observations[id];
      const fails = probe && observation?.digest === probe.digest && holds({ probe, observation }, cannot) === "fails";
      return fails ? [] : [`${place} ${test}: ${id}`];
    });
  });
  expect(unexplained).toEqual([]);
  expect(Object.values(failed).flatMap((tests) => Object.keys(tests)).length).toBe(93);
});
