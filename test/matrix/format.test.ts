import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { exampleMatrix } from "../cli/example-matrix.js";
import { file, matrixOf, STRICT } from "./literals.js";

const json = (path: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, "../..", path), "utf8"));
const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false }).compile(
  json("src/matrix/matrix.schema.json"),
);
const problems = (matrix: unknown) => (validate(JSON.parse(JSON.stringify(matrix))) ? [] : validate.errors);

it.each([
  ["the one that is shipped", () => json("dist/matrix.json")],
  ["the example of the transcripts", exampleMatrix],
  ["one of nothing", () => matrixOf()],
  ["one of a single version", () => matrixOf(file("r", "1.0.0", STRICT))],
])("a matrix fits its schema: %s", (_what, matrix) => expect(problems(matrix())).toEqual([]));

it("the schema refuses anything but a matrix", () => {
  expect(problems({ schema: "wasi-scan/matrix@1" })).not.toEqual([]);
  expect(problems({ ...exampleMatrix(), cells: [["works", "a probe"]] })).not.toEqual([]);
});
