import { describe, expect, test } from "vitest";
import { readNeeds } from "../../../src/wasm/read.js";
import { bytes, exports, func, i32, imports, leb, list, module, type Piece, section, source, types } from "../bytes.js";

const f32 = 0x7d;
const run = types(func(), func([i32]));
const functions = section(3, list(0));

function body(instructions: Piece): Uint8Array {
  const content = bytes(0, instructions, 0x0b);
  return bytes(leb(content.length), content);
}
const code = (instructions: Piece) => section(10, list(body(instructions)));
/** One function with these instructions. */
const one = (instructions: Piece) => module(run, functions, code(instructions));

describe("what decodes and is not valid is told with its place", () => {
  const cases: [string, Uint8Array, string, RegExp][] = [
    [
      "two exports of one name",
      module(run, functions, exports(["a", 0, 0], ["a", 0, 0]), code([])),
      "the export section",
      /under one name/,
    ],
    [
      "an export of what is not there",
      module(run, exports(["m", 2, 0])),
      "the export section",
      /exports memory 0, which does not exist/,
    ],
    [
      "a start function that takes a value",
      module(run, section(3, list(1)), section(8, 0), code([])),
      "the start",
      /takes/,
    ],
    ["a type that is not there", module(run, section(3, list(7)), code([])), "the function section", /type 7/],
    ["a memory that shrinks", module(section(5, list([1, 2, 1]))), "the memory section", /below its minimum/],
    ["a memory larger than addresses", module(section(5, list([0, leb(65537)]))), "the memory section", /65537 pages/],
    [
      "an imported memory like that",
      module(imports(["a", "m", 2, 1, 2, 1])),
      "the import section",
      /below its minimum/,
    ],
    [
      "an initial value of another type",
      module(section(6, list([f32, 0, 0x41, 0, 0x0b]))),
      "the global section",
      /f32 is due/,
    ],
    [
      "an initial value that is computed",
      module(section(6, list([i32, 0, 0x01, 0x41, 0, 0x0b]))),
      "the global",
      /none may have/,
    ],
    [
      "a segment for a table that is not there",
      module(section(9, list([0, 0x41, 0, 0x0b, list()]))),
      "the element",
      /table 0/,
    ],
    [
      "data for a memory that is not there",
      module(section(11, list([0, 0x41, 0, 0x0b, list()]))),
      "the data",
      /memory 0/,
    ],
    ["a call of nothing", one([0x10, 9]), "the code section", /function 9, which does not exist/],
    ["a local that is not there", one([0x20, 0, 0x1a]), "the code section", /local 0/],
    ["a branch out of nothing", one([0x0c, 1]), "the code section", /label 1/],
    ["an else without an if", one([0x02, 0x40, 0x05, 0x0b]), "the code section", /else without an if/],
    ["a block that does not end", one([0x02, 0x40]), "the code section", /does not end every block/],
    ["a load without a memory", one([0x41, 0, 0x28, 2, 0, 0x1a]), "the code section", /memory 0/],
    ["a reference of what nothing names", one([0xd2, 0, 0x1a]), "the code section", /reference of function 0/],
  ];
  test.each(cases)("%s", async (_what, content, part, message) => {
    expect(WebAssembly.validate(content as Uint8Array<ArrayBuffer>)).toBe(false);
    const [first] = (await readNeeds(source(content))).invalid ?? [];
    expect(first?.place).toMatch(new RegExp(`^${part}.*, byte \\d+$`));
    expect(first?.message).toMatch(message);
  });

  test("and a module that is valid has nothing of it", async () => {
    const content = module(
      run,
      functions,
      section(5, list([0, 1])),
      exports(["_start", 0, 0]),
      code([0x41, 0, 0x28, 2, 0, 0x1a]),
    );
    expect(WebAssembly.validate(content as Uint8Array<ArrayBuffer>)).toBe(true);
    expect(await readNeeds(source(content))).not.toHaveProperty("invalid");
  });
});
