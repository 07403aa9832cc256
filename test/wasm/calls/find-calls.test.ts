import { describe, expect, test } from "vitest";
import type { CallPath } from "../../../src/wasm/calls/call-path.js";
import { findCalls } from "../../../src/wasm/calls/find-calls.js";
import {
  bytes,
  custom,
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

/** Each is the calls of one function: a number calls that function, a text the table with that type. */
type Body = (number | "type 0" | "type 1")[];

const target = 0;

/** `w.target` is imported as function 0; `held` are in the table. */
function program(
  bodies: Body[],
  { held = [] as number[], more = [] as Uint8Array[], called = {} as Record<string, number> },
) {
  const call = (one: Body[number]): Piece =>
    typeof one === "number" ? [0x10, one] : [0x11, one === "type 0" ? 0 : 1, 0];
  const code = bodies.map((body) => bytes(0, body.map(call), 0x0b));
  return module(
    types(func(), func([i32])),
    imports(["w", "target", 0, 0]),
    section(3, list(...bodies.map(() => 0))),
    section(4, list([0x70, 0, 10])),
    exports(...Object.entries(called).map(([name, index]) => [name, 0, index])),
    section(9, list([0, 0x41, 0, 0x0b, list(...held)])),
    section(10, list(...code.map((content) => [leb(content.length), content]))),
    ...more,
  );
}

const names = ({ steps }: CallPath) => steps.map(({ name, call }) => (call === "indirect" ? `⇢ ${name}` : name));

async function pathsOf(...[bodies, more]: Parameters<typeof program>): Promise<Record<string, string[]>> {
  const [found] = await findCalls(source(program(bodies, more)), "target");
  return Object.fromEntries((found?.paths ?? []).map((path) => [path.export ?? "", names(path)]));
}

describe("the path from an export to an import", () => {
  test("is the shortest", async () => {
    expect(await pathsOf([[2, 3], [3], [target]], { called: { run: 1 } })).toEqual({
      run: ["run", "func[3]", "w.target"],
    });
  });

  test("prefers direct calls to fewer calls", async () => {
    expect(await pathsOf([["type 0", 2], [3], [target], [target]], { held: [4], called: { run: 1 } })).toEqual({
      run: ["run", "func[2]", "func[3]", "w.target"],
    });
  });

  test("crosses a table only where nothing else leads there, to functions of that type", async () => {
    const held = [3, target];
    expect(await pathsOf([["type 0"], ["type 1"], [target]], { held, called: { run: 1, other: 2 } })).toEqual({
      run: ["run", "⇢ w.target"],
      other: [],
    });
  });

  test("is the shortest behind a table too, where a direct call leads to another function that calls it", async () => {
    // 4 calls the table for a function that is three calls away, and 3 for one that is one call away.
    const bodies: Body[] = [[2], [target], [3, "type 0"], ["type 0"]];
    expect(await pathsOf(bodies, { held: [1], called: { run: 3 } })).toEqual({
      run: ["run", "⇢ func[1]", "func[2]", "w.target"],
    });
  });

  test("is the shortest where two ways across tables meet", async () => {
    // 3 makes the indirect call itself, and calls 2 which makes it too: that way is longer.
    const bodies: Body[] = [[target], ["type 0"], ["type 0", 2]];
    expect(await pathsOf(bodies, { held: [1], called: { two: 2, run: 3 } })).toEqual({
      two: ["two", "⇢ func[1]", "w.target"],
      run: ["run", "⇢ func[1]", "w.target"],
    });
  });

  test("is the import alone where that is exported", async () => {
    expect(await pathsOf([], { called: { again: target } })).toEqual({ again: ["w.target"] });
  });

  test("ends for functions that call each other", async () => {
    expect(await pathsOf([[2], [1]], { called: { run: 1 } })).toEqual({ run: [] });
  });

  test("begins at the start function too", async () => {
    const content = module(
      types(func()),
      imports(["w", "target", 0, 0]),
      section(3, list(0)),
      section(8, leb(1)),
      section(10, list([4, 0, 0x10, 0, 0x0b])),
    );
    const [found] = await findCalls(source(content), "w.target");
    expect(found?.paths.map((path) => [path.export, path.reach])).toEqual([[undefined, "direct"]]);
  });
});

describe("functions are called", () => {
  const named = (...pairs: [number, string][]) =>
    custom("name", 1, leb(list(...pairs).length), list(...pairs.map(([index, text]) => [index, name(text)])));

  test("as the name section says, imports as the host knows them", async () => {
    const more = [custom("name", 1, 18, list([0, name("its_wrapper")], [2, name("f")]))];
    expect(await pathsOf([[2], [target]], { more, called: { run: 1 } })).toEqual({ run: ["run", "f", "w.target"] });
  });

  test("by number where the section is damaged", async () => {
    const damaged = new Uint8Array([...named([2, "f"]).slice(0, -1), 0xff]);
    expect(await pathsOf([[2], [target]], { more: [damaged], called: { run: 1 } })).toEqual({
      run: ["run", "func[2]", "w.target"],
    });
  });
});

describe("a name", () => {
  test("that the module does not import gets the nearest suggested", async () => {
    const content = program([], { called: {} });
    await expect(findCalls(source(content), "targte")).rejects.toMatchObject({
      code: "bad-usage",
      hint: 'Did you mean "target"?',
    });
  });

  test("of two modules is answered for both", async () => {
    const content = module(types(func()), imports(["a", "f", 0, 0], ["b", "f", 0, 0], ["a", "f", 0, 0]));
    expect((await findCalls(source(content), "f")).map((one) => one.module)).toEqual(["a", "b"]);
    expect((await findCalls(source(content), "b.f")).map((one) => one.module)).toEqual(["b"]);
  });
});
