import { describe, expect, test } from "vitest";
import { readNeeds } from "../../../src/wasm/read.js";
import {
  bytes,
  exports,
  func,
  i32,
  imports,
  leb,
  list,
  module,
  name,
  type Piece,
  section,
  source,
  types,
} from "../bytes.js";

const read = (content: Uint8Array) => readNeeds(source(content));

/** A body: its locals, its instructions and the `end`, with its length before it. */
function body(instructions: Piece, locals: Piece = 0): Uint8Array {
  const content = bytes(locals, instructions, 0x0b);
  return bytes(leb(content.length), content);
}

const code = (...bodies: Piece[]) => section(10, list(...bodies));
const run = types(func());
/** One function with these instructions, in a module without anything else. */
const one = (instructions: Piece, locals?: Piece) => module(run, section(3, list(0)), code(body(instructions, locals)));

describe("features that the code shows", () => {
  const v128 = [0xfd, 0x0c, new Uint8Array(16)];
  const cases: [string, Piece, string[]][] = [
    ["old instructions", [0x41, 0xc0, 0x00, 0x28, 2, 0x80, 0x01, 0x44, new Uint8Array(8), 0x1a, 0x45], []],
    ["a branch table", [0x0e, list(0, 1, 2), 0, 0xc0], ["sign-extension"]],
    ["sign extension", 0xc0, ["sign-extension"]],
    ["saturating truncation", [0xfc, 0], ["saturating-float-to-int"]],
    ["memory.copy", [0xfc, 10, 0, 0], ["bulk-memory"]],
    ["table.init", [0xfc, 12, 0, 0], ["bulk-memory"]],
    ["table.grow", [0xfc, 15, 0], ["reference-types"]],
    ["128-bit arithmetic", [0xfc, 19], ["wide-arithmetic"]],
    ["a vector of constants", v128, ["simd"]],
    ["a load into a lane", [0xfd, 0x54, 0, 0, 3], ["simd"]],
    ["a relaxed instruction", [0xfd, 0x80, 0x02], ["relaxed-simd"]],
    ["an atomic load", [0xfe, 0x10, 2, 0], ["atomics"]],
    ["a fence", [0xfe, 3, 0], ["atomics"]],
    ["return_call", [0x12, 0], ["tail-call"]],
    ["return_call_indirect", [0x13, 0, 0], ["tail-call"]],
    ["call_ref", [0x14, 0], ["function-references"]],
    ["a block that takes values", [0x02, 0, 0x0b], ["multi-value"]],
    ["a block with one result", [0x02, 0x7f, 0x0b], []],
    ["a block that leaves a vector", [0x02, 0x7b, 0x0b], ["simd"]],
    ["try and catch_all", [0x06, 0x40, 0x19, 0x0b], ["legacy-exceptions"]],
    ["try_table", [0x1f, 0x40, list([2, 0]), 0x0b], ["exceptions"]],
    ["throw alone, which both forms have", [0x08, 0], ["tags"]],
    ["select of a reference", [0x1c, list(0x6f)], ["reference-types"]],
    ["ref.null of an exception", [0xd0, 0x69], ["exceptions", "reference-types"]],
    ["struct.new", [0xfb, 0, 0], ["gc"]],
    ["ref.test", [0xfb, 0x14, 0x6b], ["gc"]],
    ["br_on_cast", [0xfb, 0x18, 3, 0, 0x6e, 0x6d], ["gc"]],
    ["a load of the second memory", [0x28, 0x42, 1, 0], ["multi-memory"]],
    ["the size of the second memory", [0x3f, 1], ["multi-memory"]],
    ["call_indirect with a plain table", [0x11, 0, 0], []],
    ["call_indirect with a table index that the linker padded", [0x11, 0, 0x80, 0x80, 0], ["reference-types"]],
  ];
  test.each(cases)("%s", async (_what, instructions, features) => {
    expect((await read(one(instructions))).features).toEqual(features);
  });

  test("locals that are vectors or references", async () => {
    expect((await read(one([], list([1, 0x7f], [2, 0x7b])))).features).toEqual(["simd"]);
    expect((await read(one([], list([1, 0x70])))).features).toEqual(["reference-types"]);
  });

  const segments: [string, Uint8Array, string[]][] = [
    ["a passive data segment", section(11, list([1, name("x")])), ["bulk-memory"]],
    ["an active data segment", section(11, list([0, 0x41, 0, 0x0b, name("x")])), []],
    ["a declared element segment", section(9, list([3, 0, list(0)])), ["bulk-memory"]],
    ["elements that are expressions", section(9, list([4, 0x41, 0, 0x0b, list([0xd2, 0, 0x0b])])), ["reference-types"]],
    ["an address that is a sum", section(11, list([0, 0x41, 0, 0x41, 0, 0x6a, 0x0b, name("x")])), ["extended-const"]],
    ["an initial value taken from a global of its own", section(6, list([i32, 0, 0x23, 0, 0x0b])), ["gc"]],
  ];
  test.each(segments)("%s", async (_what, added, features) => {
    expect((await read(module(added))).features).toEqual(features);
  });

  test("a shallow reading does not see the code", async () => {
    const needs = await readNeeds(source(one(0xc0)), { shallow: true });
    expect(needs.features).toEqual([]);
    expect(needs).not.toHaveProperty("deep");
  });
});

describe("how calls lead to an import", () => {
  const [called, inTable, lost] = [0, 1, 2];
  const before = [
    types(func(), func([i32])),
    imports(["w", "called", 0, 0], ["w", "inTable", 0, 1], ["w", "lost", 0, 1]),
    section(3, list(0, 0)),
    section(4, list([0x70, 0, 1])),
  ];
  const reach = async (content: Uint8Array) =>
    Object.fromEntries((await read(content)).imports.map((entry) => [entry.name, entry.reach]));

  test("directly, only through a table, or not at all", async () => {
    const content = module(
      ...before,
      exports(["_start", 0, 3], ["other", 0, lost]),
      section(9, list([0, 0x41, 0, 0x0b, list(inTable)])),
      code(body([0x10, 4]), body([0x10, called, 0x11, 1, 0])),
    );
    expect(await reach(content)).toEqual({ called: "direct", inTable: "indirect", lost: "none" });
  });

  test("a call through a table reaches only functions of its type", async () => {
    const content = module(
      ...before,
      exports(["_start", 0, 3]),
      section(9, list([0, 0x41, 0, 0x0b, list(called, inTable)])),
      code(body([0x11, 0, 0]), body([])),
    );
    expect(await reach(content)).toEqual({ called: "indirect", inTable: "none", lost: "none" });
  });

  test("of a reactor every exported function is an entry, and so is the start function", async () => {
    const content = module(...before, exports(["a", 0, lost]), section(8, 4), code(body([]), body([0x10, called])));
    expect(await reach(content)).toEqual({ called: "direct", inTable: "none", lost: "direct" });
  });
});

describe("bodies", () => {
  /** As {@link module} of run-alike functions, and quick for bodies of a MiB. */
  const large = (...bodies: Uint8Array[]) => {
    const whole = bodies.flatMap((content) => [bytes(leb(content.length)), content]);
    const size = whole.reduce((sum, part) => sum + part.length, leb(bodies.length).length);
    const head = module(run, section(3, list(...bodies.map(() => 0))));
    return new Uint8Array(Buffer.concat([head, bytes(10, leb(size), leb(bodies.length)), ...whole]));
  };
  const nops = (count: number, ...last: number[]) => {
    const content = new Uint8Array(count).fill(0x01);
    content[0] = 0;
    content.set([...last, 0x0b], count - last.length - 1);
    return content;
  };

  test("that lie across the stretches in which the code is read are whole", async () => {
    const content = large(...Array.from({ length: 300 }, () => nops(9999)), nops(9, 0xc0));
    const counted = source(content);
    expect((await readNeeds(counted)).features).toEqual(["sign-extension"]);
    expect(counted.reads).toBeLessThan(20);
  });

  test("larger than a stretch are read in one piece", async () => {
    expect((await read(large(nops(3_000_000, 0xc0), nops(3)))).features).toEqual(["sign-extension"]);
  });

  const wrong: [string, Uint8Array, RegExp][] = [
    [
      "an instruction that nobody knows",
      one([0x01, 0xff]),
      /the code section holds an unknown instruction 0xff \(byte \d+\)/,
    ],
    ["an unknown instruction behind a prefix", one([0xfc, 0x77]), /unknown instruction 0xfc 0x77/],
    ["a body that ends inside an instruction", one(0x44), /has a body with a wrong length, function 0/],
    [
      "a body longer than the section",
      module(run, section(3, list(0)), section(10, list([9, 0, 0x0b]))),
      /longer than/,
    ],
    ["a branch table without end", one([0x0e, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]), /ends in the middle of an entry/],
    ["an element segment of an unknown kind", module(section(9, list([9]))), /unknown flags 0x9/],
    ["a data segment longer than the section", module(section(11, list([1, leb(200)]))), /longer than the section/],
  ];
  test.each(wrong)("%s is an error that names the place", async (_what, content, message) => {
    await expect(read(content)).rejects.toMatchObject({ code: "malformed", message: expect.stringMatching(message) });
  });
});

test("a body whose length leads beyond all addresses is longer than the section, and is told at once", async () => {
  const content = module(run, section(3, list(0)), section(10, [1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x23, 0x23]));
  await expect(read(content)).rejects.toThrow(/has a body that is longer than the section, function 0/);
});
