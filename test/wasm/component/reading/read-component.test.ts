import { describe, expect, test } from "vitest";
import type { ComponentItem } from "../../../../src/model/needs.js";
import { readNeeds } from "../../../../src/wasm/read.js";
import {
  bytes,
  component,
  custom,
  func,
  imports,
  list,
  module,
  type Piece,
  section,
  source,
  types,
} from "../../bytes.js";

const read = (content: Uint8Array) => readNeeds(source(content));

const componentTypes = (...entries: Piece[]) => section(7, list(...entries));
const componentImports = (...entries: Piece[]) => section(10, list(...entries));
const componentExports = (...entries: Piece[]) => section(11, list(...entries));
const instance = (...declarations: Piece[]) => [0x42, list(...declarations)];
/** `(func)` without parameters or a result. */
const plain = [0x40, 0, 1, 0];
const string = 0x73;

/** The items as lines: `name: kind`, and below it each function and type. */
const print = (items: ComponentItem[] = []): string[] =>
  items.flatMap(({ name, kind, signature, functions = [], types: named = [] }) => [
    `${name}: ${signature ?? kind}`,
    ...functions.map((one) => `  ${one.name}: ${one.signature}`),
    ...named.map((one) => `  ${one.name} = ${one.definition}`),
  ]);

describe("a component", () => {
  test("needs what it imports, of every kind, and nothing of what lies inside it", async () => {
    const inner = component(componentTypes([0x42, 0]), componentImports([0, "nested", 5, 0]));
    const needs = await read(
      component(
        section(1, module(types(func()))),
        section(3, list([0x50, 0])),
        componentTypes([0x42, 0], plain, [0x41, 0]),
        componentImports([0, "wasi:cli/stdout@0.2.0", 5, 0]),
        componentImports([1, "f", 1, 1], [0, "m", 0, 0x11, 0], [0, "t", 3, 1], [0, "tt", 3, 0, 3], [0, "v", 2, string]),
        componentImports([0, "c", 4, 2], [2, "o", list([0, "wasi:io/poll@0.2.0"]), 5, 0]),
        section(4, inner),
        componentExports([0, "wasi:cli/run@0.2.0", 5, 0, 0], [0, "x", 1, 0, 1, 1, 1]),
      ),
    );
    expect(needs.format).toBe("component");
    expect(needs.entry).toBe("command");
    expect(needs.features).toEqual(["component-model"]);
    expect(needs.imports.map(({ module, name, kind, signature }) => [module, name, kind, signature])).toEqual([
      ["wasi:cli/stdout@0.2.0", "", "interface", "instance"],
      ["f", "", "interface", "func"],
      ["m", "", "interface", "core module"],
      ["t", "", "interface", "type"],
      ["tt", "", "interface", "type"],
      ["v", "", "interface", "value"],
      ["c", "", "interface", "component"],
      ["o", "", "interface", "instance"],
    ]);
  });

  test("that exports something else is a reactor, and one that exports nothing has no entry", async () => {
    const reactor = component(section(5, list([1, 0])), componentExports([0, "a:b/c", 5, 0, 0]));
    expect((await read(reactor)).entry).toBe("reactor");
    expect((await read(component())).entry).toBe("none");
  });

  test("that imports an interface twice counts it", async () => {
    const twice = component(componentTypes([0x42, 0]), componentImports([0, "a:b/c", 5, 0], [0, "a:b/c", 5, 0]));
    expect((await read(twice)).imports).toMatchObject([{ module: "a:b/c", count: 2 }]);
  });

  test("of megabytes of code is skipped over, not read, without the code", async () => {
    const core = section(1, module(section(0, "code", new Uint8Array(300_000))));
    const interfaces = [componentTypes([0x42, 0]), componentImports([0, "wasi:cli/exit@0.2.0", 5, 0])];
    const big = source(component(core, core, ...interfaces));
    expect((await readNeeds(big, { shallow: true })).imports).toHaveLength(1);
    expect(big.bytesRead).toBeLessThan(64 * 1024);
  });

  test("may be made of bytes that wasm-tools writes", async () => {
    // (component (import "a" (implements "wasi:cli/stdout@0.2.0") (instance)))
    const hex = "0061736d0d000100070301420 00a1e01020161010015776173693a636c692f7374646f757440302e322e300500".replace(
      / /g,
      "",
    );
    const content = bytes(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
    expect((await read(content)).imports).toMatchObject([{ module: "a", signature: "instance" }]);
  });
});

describe("the interfaces of a component", () => {
  const define = (definition: Piece) =>
    componentTypes(instance([1, definition], [4, 0, "t", 3, 0, 0], [1, 0x40, list(["x", 1]), 0, 1], [4, 0, "f", 1, 2]));

  test.each<[string, Piece, string]>([
    ["a primitive", 0x7d, "u8"],
    ["a record", [0x72, list(["a", 0x79], ["b", string])], "record { a: u32, b: string }"],
    ["a variant", [0x71, list(["a", 0, 0], ["b", 1, 0x7f, 0])], "variant { a, b(bool) }"],
    ["a list", [0x70, 0x77], "list<u64>"],
    ["a list of fixed length", [0x67, 0x77, 4], "list<u64, 4>"],
    ["a tuple", [0x6f, list(0x76, 0x75)], "tuple<f32, f64>"],
    ["flags", [0x6e, list("a", "b")], "flags { a, b }"],
    ["an enum", [0x6d, list("a", "b")], "enum { a, b }"],
    ["an option", [0x6b, 0x74], "option<char>"],
    ["a result", [0x6a, 0, 0], "result"],
    ["a result with a value", [0x6a, 1, 0x7e, 0], "result<s8>"],
    ["a result with an error", [0x6a, 0, 1, 0x7c], "result<_, s16>"],
    ["a result with both", [0x6a, 1, 0x7b, 1, 0x7a], "result<u16, s32>"],
    ["a stream", [0x66, 1, 0x7d], "stream<u8>"],
    ["a future of nothing", [0x65, 0], "future"],
    ["a map", [0x63, string, 0x78], "map<string, s64>"],
  ])("name the type of %s", async (_, definition, text) => {
    const needs = await read(component(define(definition), componentImports([0, "a:b/c@1.0.0", 5, 0])));
    expect(print(needs.component?.imports)).toEqual([
      "a:b/c@1.0.0: interface",
      "  f: func(x: t) -> t",
      `  t = ${text}`,
    ]);
  });

  test("show a resource, its handles, and whom another interface took it from", async () => {
    const needs = await read(
      component(
        componentTypes(instance([4, 0, "r", 3, 1])),
        componentImports([0, "a:b/owner", 5, 0]),
        section(6, list([3, 0, 0, "r"])),
        componentTypes(
          instance(
            [2, 3, 2, 1, 1],
            [4, 0, "taken", 3, 0, 0],
            [1, 0x68, 1],
            [1, 0x69, 1],
            [1, 0x43, list(["self", 2]), 0, 3],
            [4, 0, "[method]taken.again", 1, 4],
          ),
        ),
        componentImports([0, "a:b/user", 5, 2]),
      ),
    );
    expect(print(needs.component?.imports)).toEqual([
      "a:b/owner: interface",
      "  r = resource",
      "a:b/user: interface",
      "  [method]taken.again: async func(self: borrow<taken>) -> taken",
      "  taken = use a:b/owner.{r as taken}",
    ]);
    expect(needs.features).toContain("component-model-async");
  });

  test("that are exported show through a component inside, under the names of the outside", async () => {
    const shim = component(
      componentImports([0, "import-r", 3, 1]),
      componentExports([0, "r", 3, 0, 0]),
      componentTypes([0x40, list(["x", 1]), 1, 0]),
      componentImports([0, "import-f", 1, 2]),
      componentExports([0, "f", 1, 0, 0]),
    );
    const needs = await read(
      component(
        componentTypes(instance([4, 0, "r", 3, 1])),
        componentImports([0, "a:b/owner", 5, 0]),
        section(6, list([3, 0, 0, "r"])),
        componentTypes([0x69, 1], [0x40, list(["x", 2]), 1, 0]),
        componentImports([0, "g", 1, 3]),
        section(4, shim),
        section(5, list([0, 0, list(["import-r", 3, 1], ["import-f", 1, 0])])),
        componentExports([0, "a:b/made", 5, 1, 0]),
      ),
    );
    expect(print(needs.component?.exports)).toEqual([
      "a:b/made: interface",
      "  f: func(x: r)",
      "  r = use a:b/owner.{r}",
    ]);
  });

  test("of a type that doubles with every definition are cut, not written out", async () => {
    const doubling = Array.from({ length: 60 }, (_, i) => [1, 0x6f, list(i, i)]);
    const content = component(
      componentTypes(instance([1, string], ...doubling, [4, 0, "t", 3, 0, 60])),
      componentImports([0, "a:b/c", 5, 0]),
    );
    const [imported] = (await read(content)).component?.imports ?? [];
    expect(imported?.types?.[0]?.definition.length).toBeLessThan(20_001);
  });
});

describe("what lies inside a component", () => {
  const core = module(types(func()), imports(["wasi_snapshot_preview1", "sched_yield", 0, 0], ["env", "m", 2, 0, 1]));

  test("is listed with the imports of its core modules, and its features count", async () => {
    const threaded = module(custom("dylink.0", list()), imports(["env", "memory", 2, 3, 1, 2]));
    const needs = await read(component(section(1, core), section(4, component(section(1, threaded)))));
    expect(needs.imports).toEqual([]);
    expect(needs.features).toEqual(["component-model", "threads"]);
    const [first] = needs.component?.modules ?? [];
    expect(first).toMatchObject({ offset: 10, bytes: core.length });
    expect(first?.imports.map((one) => `${one.module}.${one.name}`)).toEqual([
      "wasi_snapshot_preview1.sched_yield",
      "env.m",
    ]);
    expect(needs.component?.components[0]?.modules).toHaveLength(1);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["no module", component(section(1, 1, 2, 3)), /at byte 10 is not a module/],
    ["no component", component(section(4, module())), /at byte 10 is not a component/],
    ["a section that reaches out of it", component(section(1, module(), 1, 9), section(1, module())), /past the end/],
    [
      "a damaged import section",
      component(section(1, module(types(func()), imports(["a", "f", 0, 7])))),
      /the import section refers to function type 7, which does not exist \(byte 33\)/,
    ],
  ])("that is %s is refused with its place in the file", async (_, content, expected) => {
    await expect(read(content)).rejects.toMatchObject({ code: "malformed", message: expect.stringMatching(expected) });
  });

  test("may not nest without end", async () => {
    let content = component();
    for (let level = 0; level < 150; level++) content = component(section(4, content));
    await expect(read(content)).rejects.toThrow(/deeper than 100 levels/);
    let type: Piece = [0x42, 0];
    for (let level = 0; level < 150; level++) type = [0x42, list([1, type])];
    await expect(read(component(componentTypes(type)))).rejects.toThrow(/deeper than 100 levels/);
  });
});

describe("the world of a component", () => {
  const of = async (exported: string[], imported: string[] = []) => {
    const content = component(
      componentTypes([0x42, 0]),
      componentImports(...imported.map((name) => [0, name, 5, 0])),
      section(5, list([1, 0])),
      componentExports(...exported.map((name) => [0, name, 5, imported.length, 0])),
    );
    const { starts, worlds } = (await read(content)).component ?? {};
    return { starts, worlds };
  };

  test("is recognised by its exports, with the version", async () => {
    expect(await of(["wasi:cli/run@0.2.3"], ["wasi:cli/stdout@0.2.3", "wasi:io/streams@0.2.3"])).toEqual({
      starts: ["wasi:cli/run@0.2.3"],
      worlds: ["wasi:cli/command@0.2.3"],
    });
    expect((await of(["wasi:http/incoming-handler@0.2.0"], ["wasi:http/types@0.2.0"])).worlds).toEqual([
      "wasi:http/proxy@0.2.0",
    ]);
    expect((await of(["wasi:http/handler@0.3.0"])).worlds).toEqual(["wasi:http/service@0.3.0"]);
  });

  test("is none where it imports what the world does not give", async () => {
    expect(await of(["wasi:cli/run@0.2.3"], ["wasi:http/outgoing-handler@0.2.3"])).toEqual({
      starts: ["wasi:cli/run@0.2.3"],
      worlds: [],
    });
    expect((await of(["wasi:http/incoming-handler@0.2.0"], ["wasi:filesystem/types@0.2.0"])).worlds).toEqual([]);
    expect((await of(["a:b/c"])).starts).toEqual([]);
  });
});
