import { describe, expect, it } from "vitest";
import { WasiScanError } from "../../src/errors.js";
import { resolveTargets } from "../../src/matrix/targets.js";
import { file, matrixOf, STRICT } from "./literals.js";

const MATRIX = matrixOf(
  ...["14.0.0", "36.0.0", "50.0.1"].map((version) => file("wasmtime-py", version, STRICT)),
  ...["20.20.2", "22.1.0"].map((version) => file("node", version, STRICT)),
  ...["1.0.0-pre.4", "1.12.0"].map((version) => file("wazero", version, STRICT)),
);

const resolved = (...queries: string[]) =>
  resolveTargets(queries, MATRIX).map(({ column, unmeasured }) =>
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
    ["wasmtme-py>=36", /Did you mean "wasmtime-py"/],
    ["node >=x.y.z.q", /Write for example "node 22.1.0"/],
    ["spidermonkey", /Measured are node, wasmtime-py, wazero/],
    ["", /Measured are/],
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
