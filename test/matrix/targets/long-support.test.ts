import { expect, it } from "vitest";
import { ltsVersions } from "../../../src/matrix/targets/long-support.js";

const column = (runtime: string, ...versions: string[]) => ({
  runtime,
  platform: "linux-x64",
  lastTested: versions.at(-1) ?? "",
  versions: versions.map((version) => ({ version, places: [] })),
});
const NODE = column("node", "20.20.2", "22.1.0", "22.23.3", "23.0.0", "24.9.0", "26.12.1");

it.each([
  ["2026-11-29", ["22.23.3", "24.9.0", "26.12.1"]],
  ["2026-05-01", ["22.23.3", "24.9.0"]],
  ["2025-11-01", ["20.20.2", "22.23.3", "24.9.0"]],
])("the lines of node with long-term support on %s, each by its newest version", (date, expected) => {
  expect(ltsVersions(NODE, date)).toEqual(expected);
});

it("Wasmtime's lines are every twelfth, for two years", () => {
  expect(ltsVersions(column("wasmtime-py", "24.0.0", "36.0.9", "47.0.1", "48.0.1", "50.0.1"), "2026-11-29")).toEqual([
    "36.0.9",
    "48.0.1",
  ]);
});

it("others have none", () => expect(ltsVersions(column("wazero", "1.12.0"), "2026-11-29")).toBeUndefined());
