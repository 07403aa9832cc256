import { describe, expect, test } from "vitest";
import loadWabt from "wabt";
import type { CallPath } from "../../../src/wasm/calls/call-path.js";
import { findCalls } from "../../../src/wasm/calls/find-calls.js";
import { component, list, type Piece, section, source } from "../bytes.js";

const wabt = await loadWabt();
const module = (wat: string) =>
  section(1, wabt.parseWat("inner.wat", `(module ${wat})`, { mutable_globals: true }).toBinary({}).buffer);

const NULLARY = [0x40, 0, 1, 0];
/** Type 0 is an instance with the functions f and g, type 1 a function; instance 0 is imported with the functions 0 and 1. */
const HOST = [
  section(7, list([0x42, list([1, NULLARY], [4, 0, "f", 1, 0], [4, 0, "g", 1, 0])], NULLARY)),
  section(10, list([0, "w:host/api@1.0.0", 5, 0])),
  section(6, list([1, 0, 0, "f"], [1, 0, 0, "g"])),
];
const lower = (...functions: number[]) => section(8, list(...functions.map((one) => [1, 0, one, 0])));
const lift = (...coreFunctions: number[]) => section(8, list(...coreFunctions.map((one) => [0, 0, one, 0, 1])));
/** The kinds of a core export, as instances and aliases write them. */
const [FUNCTION, TABLE] = [0, 1];
const bag = (...items: [name: string, kind: number, index: number][]): Piece => [1, list(...items)];
const instance = (of: number, ...given: [name: string, instance: number][]): Piece => [
  0,
  of,
  list(...given.map(([name, index]) => [name, 0x12, index])),
];
const coreInstances = (...entries: Piece[]) => section(2, list(...entries));
const coreAlias = (...entries: [kind: number, instance: number, name: string][]) =>
  section(6, list(...entries.map(([kind, from, name]) => [0, kind, 1, from, name])));
const exported = (name: string, index: number) => section(11, list([0, name, 1, index, 0]));

/** The host's two functions, called by a module; `more` goes behind the first function of the module, which calls f. */
const plain = (more = "", exports = '(export "run" (func $run))') =>
  component(
    ...HOST,
    lower(0, 1),
    module(`(import "w:host/api@1.0.0" "f" (func $f)) (import "w:host/api@1.0.0" "g" (func $g))
      (func $run (call $own)) (func $own (call $f)) ${exports} ${more}`),
    coreInstances(bag(["f", FUNCTION, 0], ["g", FUNCTION, 1]), instance(0, ["w:host/api@1.0.0", 0])),
    coreAlias([FUNCTION, 1, "run"]),
    lift(2),
    exported("go", 2),
  );

const line = ({ steps }: CallPath) =>
  steps.map(
    ({ name, module, call }) =>
      `${call === "indirect" ? "⇢ " : ""}${name}${module === undefined ? "" : ` in ${module}`}`,
  );

async function ask(bytes: Uint8Array, wanted: string): Promise<Record<string, string[]>> {
  const [found, ...others] = await findCalls(source(bytes), wanted);
  expect(others).toEqual([]);
  return Object.fromEntries((found?.paths ?? []).map((path) => [path.export ?? "", line(path)]));
}

const F = "w:host/api@1.0.0.f";

describe("the path from an export of a component to an import", () => {
  test.each(["f", F, "w:host/api@1.0.0#f"])("is found for %s", async (wanted) => {
    expect(await ask(plain(), wanted)).toEqual({ go: ["run in 0", "func[3] in 0", `${F} in 0`, F] });
  });

  test("is found for an interface, and is the shortest to any function of it", async () => {
    const [found] = await findCalls(source(plain()), "w:host/api@1.0.0");
    expect(found).toMatchObject({ module: "w:host/api@1.0.0", name: "" });
    expect(found?.paths.map(line)).toEqual([["run in 0", "func[3] in 0", `${F} in 0`, F]]);
  });

  test("has the function's type as the component writes it", async () => {
    expect((await findCalls(source(plain()), "f"))[0]?.signature).toBe("func()");
  });

  test("is empty where nothing leads there", async () => {
    const [found] = await findCalls(source(plain()), "g");
    expect(found?.paths).toEqual([{ export: "go", reach: "none", steps: [] }]);
  });

  test("may begin at what runs when a module is instantiated", async () => {
    expect(await ask(plain("(func $s (call $g)) (start $s)"), "g")).toEqual({
      "": ["func[4] in 0", "w:host/api@1.0.0.g in 0", "w:host/api@1.0.0.g"],
      go: [],
    });
  });

  test("may need an indirect call", async () => {
    const bytes = plain(
      "(table 1 funcref) (elem (i32.const 0) $g) (func $t (call_indirect (i32.const 0)))",
      '(export "run" (func $t))',
    );
    const [found] = await findCalls(source(bytes), "g");
    expect(found?.paths).toMatchObject([{ export: "go", reach: "indirect" }]);
  });
});

describe("modules inside a component", () => {
  /** `run` of module 1 calls what module 0 exports, which calls f. */
  const pair = component(
    ...HOST,
    lower(0),
    module('(import "h" "f" (func $f)) (func (export "fd_write") (call $f))'),
    module('(import "p" "fd_write" (func $w)) (func (export "run") (call $w))'),
    coreInstances(bag(["f", FUNCTION, 0]), instance(0, ["h", 0]), instance(1, ["p", 1])),
    coreAlias([FUNCTION, 2, "run"]),
    lift(1),
    exported("go", 2),
  );

  test("call one another", async () => {
    expect(await ask(pair, F)).toEqual({ go: ["run in 1", "p.fd_write in 1", "fd_write in 0", "h.f in 0", F] });
  });

  test("are asked for what they import themselves", async () => {
    expect(await ask(pair, "p.fd_write")).toEqual({ go: ["run in 1", "p.fd_write in 1"] });
    expect((await findCalls(source(pair), "fd_write"))[0]?.signature).toBe("() -> ()");
  });

  /** As wit-component does where the memory that f needs is that of the module which imports f. */
  const shimmed = (shim: string, fixup = "(elem (i32.const 0) $a $b)") =>
    component(
      ...HOST,
      module(`(type (func)) (table (export "$imports") 2 funcref) ${shim}`),
      module('(import "h" "f" (func $f)) (func (export "run") (call $f))'),
      module(`(import "" "0" (func $a)) (import "" "1" (func $b)) (import "" "$imports" (table 2 funcref)) ${fixup}`),
      coreInstances(instance(0)),
      coreAlias([FUNCTION, 0, "0"]),
      coreInstances(bag(["f", FUNCTION, 0]), instance(1, ["h", 1])),
      coreAlias([TABLE, 0, "$imports"]),
      lower(0, 1),
      coreInstances(bag(["0", FUNCTION, 1], ["1", FUNCTION, 2], ["$imports", TABLE, 0]), instance(2, ["", 3])),
      coreAlias([FUNCTION, 2, "run"]),
      lift(3),
      exported("go", 2),
    );
  const through = (place: number) => `(func (export "${place}") (call_indirect (type 0) (i32.const ${place})))`;

  test("that only pass a call on through a table that is filled once are stepped over", async () => {
    const bytes = shimmed(through(0) + through(1));
    expect(await ask(bytes, "f")).toEqual({ go: ["run in 1", "h.f in 1", F] });
    expect(await ask(bytes, "g")).toEqual({ go: [] });
  });

  test("are followed to the place in the table that is called", async () => {
    expect(await ask(shimmed(through(0) + through(1), "(elem (i32.const 0) $b $a)"), "f")).toEqual({ go: [] });
  });

  test.each([
    [
      "the calling module does more than that",
      `(func (export "0") (nop) (call_indirect (type 0) (i32.const 0)))`,
      undefined,
    ],
    ["the table is not filled from its start", through(0), "(elem (i32.const 1) $a)"],
    ["the module that fills it has code", through(0), "(elem (i32.const 0) $a $b) (func)"],
  ])("may call anything in a table that they share where %s", async (_why, shim, fixup) => {
    const bytes = shimmed(shim, fixup);
    const [found] = await findCalls(source(bytes), "f");
    expect(found?.paths[0]?.reach).toBe("indirect");
    expect(line(found?.paths[0] as CallPath)).toEqual(["run in 1", "h.f in 1", "0 in 0", "⇢ .0 in 2", F]);
  });
});

describe("components inside a component", () => {
  /** Imports a function and exports one that calls it. */
  const middle = section(
    4,
    component(
      section(7, list(NULLARY, NULLARY)),
      section(10, list([0, "in", 1, 0])),
      lower(0),
      module('(import "i" "in" (func $in)) (func (export "out") (call $in))'),
      coreInstances(bag(["in", FUNCTION, 0]), instance(0, ["i", 0])),
      coreAlias([FUNCTION, 1, "out"]),
      lift(1),
      exported("out", 1),
    ),
  );
  /** An instance that is given a function of this one, and the alias of what it exports. */
  const instantiate = (given: number, instanceIndex: number) => [
    section(5, list([0, 0, list(["in", 1, given])])),
    section(6, list([1, 0, instanceIndex, "out"])),
  ];

  test("are followed from one to the next", async () => {
    const bytes = component(...HOST, middle, ...instantiate(0, 1), ...instantiate(2, 2), exported("go", 3));
    expect(await ask(bytes, "f")).toEqual({
      go: ["out in 0", "i.in in 0", "out in 0", "i.in in 0", F],
    });
    expect(await ask(bytes, "g")).toEqual({ go: [] });
  });

  test("may export interfaces, of which each function is one export", async () => {
    const bytes = component(...HOST, middle, ...instantiate(0, 1), section(11, list([0, "w:guest/api", 5, 1, 0])));
    expect(Object.keys(await ask(bytes, "f"))).toEqual(["w:guest/api#out"]);
  });

  test("cannot ask for any number of instances", async () => {
    let inside = component(module(""), coreInstances(...Array.from({ length: 50 }, () => instance(0))));
    for (let depth = 0; depth < 5; depth++)
      inside = component(section(4, inside), section(5, list(...Array.from({ length: 50 }, () => [0, 0, list()]))));
    await expect(
      findCalls(source(component(...HOST, section(4, inside), section(5, list([0, 0, list()])))), "f"),
    ).rejects.toThrow("instantiates more than 10000 modules");
  });
});

describe("what no component imports", () => {
  test("is named, with the nearest known name", async () => {
    await expect(findCalls(source(plain()), "w:host/apy@1.0.0")).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringContaining('called "w:host/apy@1.0.0"'),
      hint: 'Did you mean "w:host/api@1.0.0"?',
    });
  });

  test("is not what it imports and gives to no module", async () => {
    for (const wanted of ["f", "w:host/api@1.0.0"]) expect(await ask(component(...HOST), wanted)).toEqual({});
    const types = component(section(7, list([0x42, 0])), section(10, list([0, "w:host/types", 5, 0])));
    expect(await ask(types, "w:host/types")).toEqual({});
  });
});
