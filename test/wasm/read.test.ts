import { describe, expect, test } from "vitest";
import type { ByteSource } from "../../src/model/needs.js";
import { readNeeds } from "../../src/wasm/read.js";
import { bytes, custom, exports, func, i32, i64, imports, leb, list, module, section, source, types } from "./bytes.js";
import { fixtures } from "./modules.js";

/** Without the code: code.test.ts is about that. */
const shallow = { shallow: true };
const read = (content: Uint8Array) => readNeeds(source(content), shallow);
const run = types(func());
const body = bytes(2, 0, 0x0b);

describe("imports", () => {
  for (const { what, bytes: content, imports: expected, features } of fixtures) {
    test(`of ${what}`, async () => {
      const needs = await read(content);
      expect(needs.format).toBe("core");
      expect(needs.imports.map(({ module, name, signature }) => `${module}.${name} ${signature}`)).toEqual(expected);
      expect(needs.features).toEqual(features ?? []);
    });
  }

  test("that are equal are counted, and two signatures of one name are two imports", async () => {
    const needs = await read(
      module(
        types(func([i32]), func([i64]), func([i32])),
        imports(["w", "f", 0, 0], ["w", "g", 0, 0], ["w", "f", 0, 1], ["w", "f", 0, 2]),
      ),
    );
    expect(needs.imports).toEqual([
      { module: "w", name: "f", kind: "function", signature: "(i32) -> ()", count: 2 },
      { module: "w", name: "g", kind: "function", signature: "(i32) -> ()", count: 1 },
      { module: "w", name: "f", kind: "function", signature: "(i64) -> ()", count: 1 },
    ]);
  });
});

describe("entry", () => {
  const exporting = (...entries: (string | number)[][]) =>
    module(run, section(3, list(0)), section(5, list([0, 1])), exports(...entries), section(10, list(body)));

  test("_start makes a command, whatever else is exported", async () => {
    expect((await read(exporting(["_initialize", 0, 0], ["_start", 0, 0]))).entry).toBe("command");
  });
  test("any other function makes a reactor", async () => {
    expect((await read(exporting(["memory", 2, 0], ["add", 0, 0]))).entry).toBe("reactor");
  });
  test("without a function there is none, even if a memory is called _start", async () => {
    const needs = await read(exporting(["_start", 2, 0]));
    expect(needs.entry).toBe("none");
    expect(needs.exports).toEqual([{ name: "_start", kind: "memory" }]);
  });
});

test("a start function is distinguished from exports that a host calls", async () => {
  const [run, functions, body] = [types(func()), section(3, list(0)), section(10, list([2, 0, 0x0b]))];
  expect((await read(module(run, functions, section(8, 0), body))).startFunction).toBe(true);
  expect((await read(module(run, functions, body))).startFunction).toBeUndefined();
});

describe("features that sections show", () => {
  const cases: [string, Uint8Array, string[]][] = [
    ["two memories", module(section(5, list([0, 1], [0, 1]))), ["multi-memory"]],
    [
      "an imported and an own memory",
      module(imports(["a", "m", 2, 0, 1]), section(5, list([4, 1]))),
      ["imported-memory", "memory64", "multi-memory"],
    ],
    ["a shared memory", module(section(5, list([3, 1, 2]))), ["threads"]],
    ["how it is linked as it runs", module(custom("dylink.0", list())), ["dynamic-linking"]],
    ["none by a section that is called as every object's own", module(custom("constructor", list())), []],
    ["branch hints", module(custom("metadata.code.branch_hint", list())), ["branch-hinting"]],
    [
      "the tags of a linker, by their names and type",
      module(
        types(func([i32]), func()),
        imports(["env", "__c_longjmp", 4, 0, 0], ["env", "__c_longjmp", 4, 0, 1], ["a", "__c_longjmp", 4, 0, 0]),
      ),
      ["imported-tags", "tags"],
    ],
    [
      "a tag of a linker's with another type",
      module(types(func()), imports(["env", "__cpp_exception", 4, 0, 0])),
      ["tags"],
    ],
    ["two tables", module(section(4, list([0x70, 0, 1], [0x70, 0, 1]))), ["reference-types"]],
    ["one table", module(section(4, list([0x70, 0, 1]))), []],
    [
      "a table with an initial value",
      module(section(4, list([0x40, 0, 0x70, 0, 1, 0xd0, 0x70, 0x0b], [0x6f, 4, 1]))),
      ["function-references", "reference-types", "table64"],
    ],
    ["a data count", module(section(12, leb(0))), ["bulk-memory"]],
    ["a tag section", module(run, section(13, list([0, 0]))), ["tags"]],
    ["several results in a type that nothing imports", module(types(func([], [i32, i32]))), ["multi-value"]],
    [
      "an exported mutable global behind several others",
      module(
        section(
          6,
          list(
            [0x7f, 0, 0x41, 0x80, 0x01, 0x0b],
            [0x7e, 0, 0x42, 0, 0x0b],
            [0x7c, 0, 0x44, bytes(0, 0, 0, 0, 0, 0, 0, 0), 0x0b],
            [0x7f, 1, 0x23, 0, 0x0b],
          ),
        ),
        exports(["g", 3, 3]),
      ),
      ["gc", "mutable-globals"],
    ],
    [
      "an exported constant global",
      module(section(6, list([0x7f, 0, 0x41, 1, 0x0b], [0x7f, 1, 0x41, 1, 0x0b])), exports(["g", 3, 0])),
      [],
    ],
    [
      "a shared reference that is none, before a sum could be read",
      module(section(6, list([0x65, 0x6b, 0, 0xd0, 0x65, 0x6b, 0x0b]))),
      ["gc", "reference-types", "shared-everything-threads"],
    ],
    ["a global that is a sum", module(section(6, list([0x7f, 0, 0x41, 1, 0x41, 1, 0x6a, 0x0b]))), ["extended-const"]],
  ];
  for (const [what, content, expected] of cases) {
    test(what, async () => expect((await read(content)).features).toEqual(expected));
  }
});

describe("producers", () => {
  test("are listed by field", async () => {
    const content = list(["language", list(["Rust", ""])], ["processed-by", list(["clang", "18.1"], ["wizer", "9"])]);
    expect((await read(module(custom("producers", content)))).producers).toEqual({
      language: ["Rust"],
      "processed-by": ["clang 18.1", "wizer 9"],
    });
  });
  test("that are damaged are as good as none", async () => {
    expect((await read(module(custom("producers", 3, "language", 200)))).producers).toEqual({});
  });
  test("may have a field of any name", async () => {
    const { producers } = await read(module(custom("producers", list(["__proto__", list(["a", "1"])]))));
    expect(Object.entries(producers)).toEqual([["__proto__", ["a 1"]]]);
  });
});

test("without the code, of a file of 75 MB the first 32 KiB and the heads of sections are read", async () => {
  const size = 75_000_000;
  const before = module(run, imports(["a", "f", 0, 0]), section(3, list(0)), exports(["_start", 0, 0]));
  const code = bytes(10, leb(size), leb(1));
  const after = bytes(section(0, "name", new Uint8Array(1000)), custom("producers", 0));
  const total = before.length + code.length - 1 + size + after.length;
  let bytesRead = 0;
  const big: ByteSource = {
    name: "big.wasm",
    size: total,
    async read(offset, length) {
      bytesRead += length;
      const part = new Uint8Array(Math.min(length, total - offset));
      const place = (content: Uint8Array, at: number) => {
        for (let i = 0; i < content.length; i++) {
          const target = at + i - offset;
          if (target >= 0 && target < part.length) part[target] = content[i] ?? 0;
        }
      };
      place(before, 0);
      place(code, before.length);
      place(after, total - after.length);
      return part;
    },
  };
  const needs = await readNeeds(big, shallow);
  expect(needs.entry).toBe("command");
  expect(bytesRead).toBeLessThan(64 * 1024);
});
