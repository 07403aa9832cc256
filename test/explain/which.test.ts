import { describe, expect, it } from "vitest";
import { smallestVersions, type Wanted } from "../../src/explain/which.js";
import { exampleMatrix } from "../cli/example-matrix.js";

const matrix = exampleMatrix();
const wanted = (name: string): Wanted => {
  const signatures = matrix.syscalls.wasi_snapshot_preview1?.[name]?.signatures ?? {};
  return { kind: "import", module: "wasi_snapshot_preview1", name, signature: Object.keys(signatures)[0] ?? "" };
};
const of = (runtime: string, ...names: string[]) =>
  smallestVersions(matrix, names.map(wanted)).find((one) => one.runtime === runtime);

describe("the smallest version that has all of some functions", () => {
  it("is the oldest measured where every version has them, and says so", () => {
    expect(of("alpha", "fd_write")).toMatchObject({ since: "1.0.0", until: "3.0.0", oldest: true });
  });

  it("is the first that has the last of them", () => {
    const found = of("alpha", "fd_write", "sock_accept");
    expect(found?.since).not.toBe("1.0.0");
    expect(found?.oldest).toBeUndefined();
  });

  it("does not exist where one of them is nowhere, which is named", () => {
    const found = smallestVersions(matrix, [{ kind: "import", module: "nobody", name: "f", signature: "() -> ()" }]);
    expect(found.every(({ since }) => since === undefined)).toBe(true);
    expect(found[0]?.lacks).toEqual(["nobody.f"]);
  });
});
