import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  observationPath,
  printObservationFile,
  readObservationFiles,
  writeObservationFile,
} from "../../../src/matrix/files/observation-files.js";
import { mergeObservations } from "../../../src/matrix/merge.js";
import { parseObservation, printObservation, printObserved } from "../../../src/matrix/observation-text.js";
import type { Observation } from "../../../src/model/probe.js";
import { file, STRICT } from "../literals.js";

const folder = () => mkdtempSync(join(tmpdir(), "matrix-"));

describe("measuring again", () => {
  const observed = (text: string) => parseObservation(`abc ${text}`) as Observation;
  const merged = (before: string, now: string) =>
    printObserved(mergeObservations({ p: observed(before) }, { p: observed(now) }).p as Observation);

  it.each([
    ["exited 0", "exited 8", "exited 8"],
    ["exited 0", "flaky: exited 0 | timeout", "flaky: exited 0 | timeout"],
    ["flaky: exited 0 | timeout", "exited 0", "flaky: exited 0 | timeout"],
    ["flaky: exited 0 | timeout", "exited 101", "flaky: exited 0 | exited 101 | timeout"],
    ["flaky: exited 8 | timeout", "flaky: exited 0 | exited 8", "flaky: exited 0 | exited 8 | timeout"],
  ])("%s, then %s, is %s", (before, now, expected) => expect(merged(before, now)).toBe(expected));

  it("forgets what was flaky when the probe has changed", () => {
    const before = { p: observed("flaky: exited 0 | timeout") };
    expect(mergeObservations(before, { p: { ...observed("exited 0"), digest: "def" } }).p?.flaky).toBeUndefined();
  });

  it("keeps what was not measured this time", () => {
    expect(Object.keys(mergeObservations({ p: observed("exited 0") }, { q: observed("exited 0") }))).toEqual([
      "p",
      "q",
    ]);
  });
});

describe("an observation as text", () => {
  it.each([
    "abc exited 0",
    "abc exited 0, stdout differs",
    "abc exited failure",
    "abc unlinked wasix_32v1.fd_pipe signature",
    "abc rejected",
    "abc trapped host error",
    "abc timeout",
    "abc flaky: exited 0 | timeout",
  ])("reads back as it was printed: %s", (text) => {
    const observation = parseObservation(text);
    expect(observation && printObservation(observation)).toBe(text);
  });

  it.each(["", "abc", "abc ran", "abc exited", "abc exited x"])("is refused when it is none: %j", (text) => {
    expect(parseObservation(text)).toBeUndefined();
  });
});

describe("an observation file", () => {
  it("has one sorted line per probe and reads back whole", () => {
    const root = folder();
    const written = file("r", "1.0.0", STRICT);
    writeObservationFile(root, written);
    expect(readObservationFiles(root)).toEqual([{ schema: "wasi-scan/observations@1", ...written }]);
    const lines = printObservationFile(written)
      .split("\n")
      .filter((line) => line.startsWith("  "));
    expect(lines).toHaveLength(Object.keys(STRICT).length);
    expect(lines).toEqual([...lines].sort());
  });

  it("is named after runtime, version, platform and configuration", () => {
    expect(observationPath(file("r", "1.0.0", {}))).toBe(join("observations", "r", "1.0.0.linux-x64.json"));
    const flagged = file("r", "1.0.0", {}, { configuration: "net" });
    expect(observationPath(flagged)).toBe(join("observations", "r", "1.0.0.linux-x64.net.json"));
  });

  it("is left alone, date and all, when nothing changed", () => {
    const root = folder();
    const first = file("r", "1.0.0", STRICT, { date: "2026-01-01" });
    const path = join(root, observationPath(first));
    expect(writeObservationFile(root, first)).toBe(Object.keys(STRICT).length);
    const before = [readFileSync(path, "utf8"), statSync(path).ino];
    expect(writeObservationFile(root, { ...first, date: "2026-02-02" })).toBe(0);
    expect([readFileSync(path, "utf8"), statSync(path).ino]).toEqual(before);
  });

  it("counts what changed and leaves no temporary file behind", () => {
    const root = folder();
    const first = file("r", "1.0.0", STRICT);
    writeObservationFile(root, first);
    const changed = file("r", "1.0.0", { ...STRICT, "feature/simd": "rejected", "feature/new": "exited 0" });
    expect(writeObservationFile(root, changed)).toBe(2);
    expect(readdirSync(join(root, "observations", "r"))).toEqual(["1.0.0.linux-x64.json"]);
  });

  it.each([
    ["another word", "$1 works"],
    ["a number", "7"],
    ["a list", '["$1 exited 0"]'],
    ["nothing", "null"],
  ])("that was edited by hand to %s is refused with its path and the probe", (_, edited) => {
    const root = folder();
    const one = file("r", "1.0.0", STRICT);
    writeObservationFile(root, one);
    const path = join(root, observationPath(one));
    const text = edited.startsWith("$") ? `"${edited}"` : edited;
    writeFileSync(path, readFileSync(path, "utf8").replace(/"([^" ]+) exited 0"/, text));
    expect(() => readObservationFiles(root)).toThrow(/1\.0\.0\.linux-x64\.json: ".*" is not a valid observation/);
  });
});
