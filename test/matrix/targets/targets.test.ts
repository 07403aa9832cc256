import { describe, expect, it } from "vitest";
import { resolveTargets } from "../../../src/matrix/targets/targets.js";
import { WasiScanError } from "../../../src/model/errors.js";
import { file, matrixOf, STRICT } from "../literals.js";

const MATRIX = matrixOf(
  ...["14.0.0", "36.0.0", "50.0.1"].map((version) => file("wasmtime-py", version, STRICT)),
  ...["20.20.2", "22.1.0"].map((version) => file("node", version, STRICT)),
  ...["1.0.0-pre.4", "1.12.0"].map((version) => file("wazero", version, STRICT)),
);

const resolved = (...queries: string[]) =>
  resolveTargets(queries, MATRIX).targets.map(({ column, unmeasured }) =>
    [
      column.runtime,
      ...column.versions.map(({ version }) => version),
      ...unmeasured.map((version) => `?${version}`),
    ].join(" "),
  );

describe("a target query", () => {
  it.each([
    ["wasmtime-py>=36", "wasmtime-py 36.0.0 50.0.1"],
    ["wasmtime-py >= 36", "wasmtime-py 36.0.0 50.0.1"],
    ["wasmtime-py<36", "wasmtime-py 14.0.0"],
    ["node 20", "node 20.20.2"],
    ["node@22.1.0", "node 22.1.0"],
    ["node", "node 20.20.2 22.1.0"],
    ["wazero>=1.0.0-pre.4", "wazero 1.0.0-pre.4 1.12.0"],
    ["wasmtime-py 14 || 50", "wasmtime-py 14.0.0 50.0.1"],
    ["node 26", "node ?26"],
    ["node>=26", "node ?26"],
  ])("%s", (query, expected) => expect(resolved(query)).toEqual([expected]));

  it("adds up with others", () => {
    expect(resolved("node 22", "wazero 1.12", "node 20")).toEqual(["node 20.20.2 22.1.0", "wazero 1.12.0"]);
  });

  it("stands for everything as all", () => expect(resolved("all")).toHaveLength(3));

  it.each([
    ["node 20, wazero 1.12", "node 20.20.2", "wazero 1.12.0"],
    ["node 20 or wazero 1.12", "node 20.20.2", "wazero 1.12.0"],
    ["node >= 20 and not node 22", "node 20.20.2"],
    ["all and not wasmtime-py", "node 20.20.2 22.1.0", "wazero 1.0.0-pre.4 1.12.0"],
    ["not wasmtime-py, not node", "wazero 1.0.0-pre.4 1.12.0"],
    ["node, not node 20", "node 22.1.0"],
    ["not node 20, node", "node 20.20.2 22.1.0", "wasmtime-py 14.0.0 36.0.0 50.0.1", "wazero 1.0.0-pre.4 1.12.0"],
    ["last 2 wasmtime-py versions", "wasmtime-py 36.0.0 50.0.1"],
    ["last 1 version", "node 22.1.0", "wasmtime-py 50.0.1", "wazero 1.12.0"],
    ["last 1 node major version", "node 22.1.0"],
    ["node >= 26 and not node 27", "node ?26"],
    ["node >= 26 and not node 26"],
    ["latest", "node 22.1.0", "wasmtime-py 50.0.1", "wazero 1.12.0"],
    ["node latest", "node 22.1.0"],
    ["latest wazero", "wazero 1.12.0"],
    ["Node@latest OR wazero 1.12 or NOT wazero", "node 22.1.0"],
    ["Node.js 20", "node 20.20.2"],
    ["NODE >= 22", "node 22.1.0"],
    ["Baseline AND not Node", "wasmtime-py 50.0.1", "wazero 1.12.0"],
    ["baseline", "node 22.1.0", "wasmtime-py 50.0.1", "wazero 1.12.0"],
    ["baseline and not node", "wasmtime-py 50.0.1", "wazero 1.12.0"],
    ["docker:wasmtime", "wasmtime-py 36.0.0"],
    ["wagi", "wasmtime-py ?0.35.0"],
    ["docker:wamr or node 20", "node 20.20.2", "wamr ?1.1.0"],
    ["worker", "node 22.1.0"],
  ])("%s", (query, ...expected) => expect(resolved(query)).toEqual(expected));

  it("adds up over queries, and a later one that begins with not takes away from them", () => {
    expect(resolved("node", "wazero", "not node 20")).toEqual(["node 22.1.0", "wazero 1.0.0-pre.4 1.12.0"]);
  });

  it("says which engine stands in a profile, and which measured one answers for it", () => {
    expect(resolveTargets(["docker:wasmtime, wagi"], MATRIX).engines).toEqual([
      {
        profile: "docker:wasmtime",
        runtime: "wasmtime-py",
        version: "36.0.6",
        as: "wasmtime 36.0.6",
        nearest: "36.0.0",
      },
      { profile: "wagi", runtime: "wasmtime-py", version: "0.35.0" },
    ]);
  });

  it("is meant for modules of the runtime's ABI as baseline, and for every module once named", () => {
    const ofAbi = (query: string) => resolveTargets([query], MATRIX).targets.map((target) => target.ofAbi);
    expect(ofAbi("baseline")).toEqual([true, true, true]);
    expect(ofAbi("baseline or node")).toEqual([undefined, true, true]);
  });

  it.each([
    ["wasmtme-py>=36", /Did you mean "wasmtime-py"/],
    ["node >=x.y.z.q", /Write for example "node 22.1.0"/],
    ["spidermonkey", /Measured: node, wasmtime-py, wazero; profiles are docker:wasmtime/],
    ["docker:wasmtme", /Did you mean "docker:wasmtime"/],
    ["wagii", /Did you mean "wagi"/],
    ["baselin", /Did you mean "baseline"/],
    ["last 2 nod versions", /Did you mean "node"/],
    ["node and not wasero", /Did you mean "wazero"/],
    ["", /Measured: /],
  ])("that is bad names the next step: %s", (query, hint) => {
    const error = catchError(() => resolveTargets([query], MATRIX));
    expect(error.code).toBe("bad-target");
    expect(error.hint).toMatch(hint);
  });
});

function catchError(work: () => unknown): WasiScanError {
  try {
    work();
  } catch (error) {
    if (error instanceof WasiScanError) return error;
  }
  throw new Error("no WasiScanError");
}

// Found by the fuzzer: 200,000 characters took more than 5 s.
it("a query that is longer than any is refused", () => {
  expect(() => resolveTargets(["a ".repeat(100_000)], MATRIX)).toThrow(/200000 characters, more than 10000/);
});
