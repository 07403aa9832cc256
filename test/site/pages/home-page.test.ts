import { expect, test } from "vitest";
import { homePage, thousands } from "../../../src/site/pages/home-page.js";
import { measured, READS, siteOf } from "../fixture.js";

const page = (...files: Parameters<typeof siteOf>[0]) => homePage(siteOf(files));

test("a runtime has a number for each ABI that it offers, and nothing for the others", () => {
  const missing = Object.fromEntries(
    ["link/wasi/thread-spawn (i32) -> (i32)"].map((id) => [id, "unlinked wasi.thread-spawn"]),
  );
  const { abis, uses } = page(measured("node", "20.0.0", { ...missing, [READS]: "exited 8" }));
  const cells = uses[0]?.runtimes[0]?.cells ?? [];
  expect(abis.map(({ name }, at) => [name, cells[at]?.offered, cells[at]?.works, cells[at]?.total])).toEqual([
    ["Preview 1", true, 0, 1],
    ["WASIX", true, 0, 1],
    ["Threads", false, 0, 1],
    ["Wasm features", true, 1, 1],
  ]);
  expect(cells[0]?.href).toBe("matrix/preview1.html?runtime=node");
});

test("runtimes stand by their use", () => {
  const fact = { name: "Z", homepage: "h", about: "a", order: 1, obtained: "o", sources: [] };
  const runtimes = [
    { ...fact, id: "node", use: "javascript" as const, shim: "a shim" },
    { ...fact, id: "wazero", use: "engine" as const },
  ];
  const { uses } = homePage(siteOf([measured("node", "20.0.0"), measured("wazero", "1.0.0")], { runtimes }));
  expect(uses.map(({ title, runtimes: own }) => [title, own.map(({ label }) => label)])).toEqual([
    ["Engines", ["wazero"]],
    ["JavaScript runtimes", ["node + shim"]],
  ]);
});

test("nothing measured leaves no rows", () => {
  expect(page().uses).toEqual([]);
});

test("where nothing was measured on the usual platform the rows are of the one there is", () => {
  expect(page(measured("node", "20.0.0", {}, { platform: "darwin-arm64" })).uses[0]?.runtimes).toHaveLength(1);
});

test("large numbers are grouped", () => {
  expect(["1", "1234", "1234567"].map((one) => thousands(Number(one)))).toEqual([
    "1",
    "1\u00a0234",
    "1\u00a0234\u00a0567",
  ]);
});
