import { describe, expect, it } from "vitest";
import type { ObservationFile } from "../../../src/model/probe.js";
import { fileAt, indexFiles } from "../../../src/site/data/file-index.js";

const file = (version: string, configuration: string, probes: string[]): ObservationFile => ({
  ...{ runtime: "r", version, platform: "linux-x64", configuration, flags: [], date: "2026-01-02", host: "h" },
  cannot: {},
  observations: Object.fromEntries(
    probes.map((id) => [id, { digest: "00000000", outcome: { end: "exited", status: 0 } }]),
  ),
});
const lane = (configuration: string) => ({
  ...{ runtime: "r", platform: "linux-x64", configuration, flags: [], versions: [] },
});

describe("the index of observation files", () => {
  const files = [file("1.0.0", "default", ["a"]), file("2.0.0", "default", ["a", "b"]), file("2.0.0", "net", ["b"])];
  const index = indexFiles(files, { lanes: [lane("default"), lane("net"), lane("never measured")] });

  it("finds a file by the lane and the version", () => {
    expect(fileAt(index, 0, "2.0.0")).toBe(files[1]);
    expect(fileAt(index, 1, "2.0.0")).toBe(files[2]);
  });

  it("finds none of a version, a lane or a configuration without one", () => {
    expect([fileAt(index, 1, "1.0.0"), fileAt(index, 2, "2.0.0"), fileAt(index, 9, "2.0.0")]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it("has what every file says of a probe at the place of the file", () => {
    const has = (probe: string) => index.observations.get(probe)?.map((one) => one !== undefined);
    expect([has("a"), has("b"), has("c")]).toEqual([[true, true, false], [false, true, true], undefined]);
  });
});
