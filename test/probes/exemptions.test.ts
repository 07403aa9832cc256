import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/explain/coverage.js";
import { listProbes } from "../../src/probes/catalogue.js";
import { readExemptions } from "../../src/probes/exemptions.js";
import { facts, interfaces, PROBES } from "./compiled.js";

const probes = listProbes(PROBES, facts, interfaces);
const exemptions = readExemptions(PROBES);
const groups = coverageOf(facts, interfaces, probes, exemptions);
const part = (title: string, name: "link" | "behaviour" | "error") =>
  groups.find((group) => group.title === title)?.parts[name];

describe("the probes cover", () => {
  it("every function that is known, by one that links it", () => {
    expect(groups.flatMap(({ parts }) => parts.link?.missing ?? [])).toEqual([]);
  });

  it("every function of preview 1, of threads and of what only WASIX has, by one that calls it", () => {
    expect(part("wasi_snapshot_preview1", "behaviour")).toEqual({ covered: 46, due: 46, missing: [] });
    expect(part("wasix_32v1", "behaviour")).toEqual({ covered: 93, due: 93, missing: [] });
    expect(part("wasi", "behaviour")).toEqual({ covered: 1, due: 1, missing: [] });
  });

  it("ten functions of 64-bit WASIX at least, by one that calls them", () => {
    expect(part("wasix_64v1", "behaviour")?.covered).toBeGreaterThanOrEqual(10);
  });

  it("the error paths of preview 1, but for three functions that only a bad pointer makes fail", () => {
    const sizes = ["args_sizes_get", "environ_get", "environ_sizes_get"];
    const missing = part("wasi_snapshot_preview1", "error")?.missing ?? [];
    expect(sizes.map((name) => `wasi_snapshot_preview1.${name}`)).toEqual(expect.arrayContaining(missing));
  });
});

it("an exemption names a function that lacks just that", () => {
  const used = groups.flatMap(({ exempt }) => exempt.map(({ name, part: of }) => `${name} ${of}`));
  const written = Object.entries(exemptions).flatMap(([name, parts]) =>
    Object.keys(parts).map((of) => `${name} ${of}`),
  );
  expect(written.sort()).toEqual(used.sort());
});

describe("a probe has an error path", () => {
  const provokes = (id: string) => probes.find((probe) => probe.id === id)?.provokesError === true;

  it.each([
    ["where a call of its function goes to failsWith", "wasi_snapshot_preview1/fd_read.bad-fd", true],
    ["where one goes to refuses", "wasi_snapshot_preview1/args_get.out-of-bounds", true],
    ["where the errno was kept before", "wasi_snapshot_preview1/fd_prestat_get.past-the-end", true],
    ["where its header names the error", "wasi-filesystem@0.2.0/types.descriptor.open-at.missing", true],
    ["not where another function fails for what it did", "wasix_32v1/fd_pipe.nobody-reads", false],
    ["not where the call succeeds", "wasi_snapshot_preview1/fd_read.file-content", false],
  ])("%s", (_, id, expected) => expect(provokes(id)).toBe(expected));
});
