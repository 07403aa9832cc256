import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/matrix/csv.js";
import { diffMatrices, diffSides } from "../../src/matrix/diff.js";
import { file, matrixOf, STRICT, TYPE } from "./literals.js";

const LINK = `link/wasi_snapshot_preview1/fd_sync ${TYPE}`;
const lacking = { ...STRICT, [LINK]: "unlinked" };
const both = matrixOf(file("alpha", "1.0.0", lacking), file("alpha", "2.0.0", STRICT));

describe("two versions", () => {
  it("differ in what one of them lacks, by name and type", () => {
    const side = (index: number) => ({ matrix: both, lane: 0, index });
    expect(diffSides(side(0), side(1))).toEqual([
      { subject: "wasi_snapshot_preview1.fd_sync", signature: TYPE, before: "missing", after: "works" },
    ]);
    expect(diffSides(side(1), side(1))).toEqual([]);
  });
});

describe("two matrices", () => {
  it("differ in the versions that both have, and in those alone", () => {
    const older = matrixOf(file("alpha", "1.0.0", STRICT), file("beta", "1.0.0", STRICT));
    expect(diffMatrices(older, both)).toEqual([
      {
        subject: "wasi_snapshot_preview1.fd_sync",
        signature: TYPE,
        before: "works",
        after: "missing",
        where: "alpha 1.0.0 linux-x64",
      },
    ]);
  });
});

describe("the matrix as CSV", () => {
  it("has a line for each row in each version, and quotes what has a comma", () => {
    const lines = toCsv(both).split("\r\n");
    expect(lines[0]).toBe("subject,signature,runtime,version,platform,configuration,support");
    expect(lines).toContain(`wasi_snapshot_preview1.fd_sync,${TYPE},alpha,1.0.0,linux-x64,default,missing`);
    expect(lines).toContain('wasix_32v1.proc_join,"(i32, i32) -> (i32)",alpha,2.0.0,linux-x64,default,missing');
    expect(lines).toContain("feature simd,,alpha,2.0.0,linux-x64,default,works");
  });
});
