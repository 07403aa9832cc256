import { describe, expect, it } from "vitest";
import { matrixProblem } from "../../../src/matrix/check/matrix-problem.js";
import type { Matrix } from "../../../src/matrix/format.js";
import { exampleMatrix } from "../../cli/example-matrix.js";

const matrix: Matrix = exampleMatrix();
const far = 1_000_000;

describe("what is wrong with a matrix", () => {
  it("is nothing with one that was built", () => {
    expect(matrixProblem(matrix)).toBeUndefined();
  });

  it.each<[string, Partial<Matrix>]>([
    ["$.rows[0]: patterns has no entry 1000000", { rows: [`${far}`] }],
    ["$.patterns[0]: cells has no entry 1000000", { patterns: [`0 1 ${far} 1`] }],
    ["$.cells[0]: texts has no entry 1000000", { cells: [`partial;;0 ${far}`] }],
    ['$.features["simd"]: rows has no entry 1000000', { features: { simd: far } }],
    [
      '$.syscalls["a"]["b"].signatures["()"]: rows has no entry',
      { syscalls: { a: { b: { signatures: { "()": far } } } } },
    ],
    ["$.sandbox.confines: rows has no entry", { sandbox: { confines: far, ways: {} } }],
    ['$.sandbox.ways["dots"]: rows has no entry', { sandbox: { confines: 0, ways: { dots: far } } }],
    [
      '$.interfaces["a"][0].called["f"]: rows',
      { interfaces: { a: [{ functions: [], rows: {}, called: { f: far } }] } },
    ],
    [
      '$.interfaces["a"][0].later["f"]["1"]',
      { interfaces: { a: [{ functions: [], rows: {}, later: { f: { 1: far } } }] } },
    ],
    ["$.interfaces.a[0]: must be an object", { interfaces: { a: [null] } as never }],
    // Found by the fuzzer.
    ['$.cells[0]: "0 0 0" is not a list of pairs', { cells: ["partial;0 0 0;"] }],
    ['$.claims[0]: "0 1" is not a condition', { claims: { 0: "u 0 1" } }],
    ["$.candidates.rc: must be at least 0", { candidates: { rc: -1 } }],
  ])("%s", (problem, over) => {
    expect(matrixProblem({ ...matrix, ...over })).toContain(problem);
  });

  it("counts the versions of a pattern as no index", () => {
    const cells = matrix.cells.length;
    expect(matrixProblem({ ...matrix, patterns: [`0 ${cells + 5}`, ...matrix.patterns.slice(1)] })).toBeUndefined();
  });
});
