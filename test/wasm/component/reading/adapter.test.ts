import { describe, expect, test } from "vitest";
import loadWabt from "wabt";
import type { Needs } from "../../../../src/model/needs.js";
import { readNeeds } from "../../../../src/wasm/read.js";
import { component, list, section, source } from "../../bytes.js";

const wabt = await loadWabt();

/** A core module inside a component. */
const inner = (wat: string) =>
  section(1, wabt.parseWat("inner.wat", wat, { simd: true, tail_call: true }).toBinary({}).buffer);
/** Interfaces that it imports, which have nothing in them. */
const takes = (...names: string[]) => [
  section(7, list([0x42, 0])),
  section(10, list(...names.map((name) => [0, name, 5, 0]))),
];
const read = (...sections: Uint8Array[]) => readNeeds(source(component(...sections)));

const P1 = '"wasi_snapshot_preview1"';
const MAIN = inner(`(module
  (import ${P1} "fd_write" (func $write))
  (import ${P1} "fd_read" (func $read))
  (func (export "_start") (call $write))
  (func (export "unused") (call $read)))`);
const adapter = (more = "", read = '(func (export "fd_read") (call $stat))') =>
  inner(`(module
  (import "__main_module__" "_start" (func $main))
  (import "wasi:io/streams@0.2.3" "write" (func $stream))
  (import "wasi:filesystem/types@0.2.1" "stat" (func $stat))
  (func (export "fd_write") (call $stream)) ${read} ${more})`);
const RUN = '(func (export "wasi:cli/run@0.2.3#run") (call $main))';

describe("a module of preview 1 inside a component", () => {
  test("was a command where its adapter runs it", async () => {
    expect((await read(MAIN, adapter(RUN))).component?.adapted).toEqual({
      abi: "wasi_snapshot_preview1",
      as: "command",
      functions: ["fd_write", "fd_read"],
      wasi: "0.2.3",
    });
  });

  test("was a reactor where it does not", async () => {
    expect((await read(adapter(), MAIN)).component?.adapted?.as).toBe("reactor");
  });

  test("is recognised by its adapter", async () => {
    const { component: found } = await read(MAIN, adapter(RUN));
    expect(found?.modules.map((one) => one.adapter)).toEqual([undefined, "wasi_snapshot_preview1"]);
  });

  test("may lie in a component inside", async () => {
    expect((await read(section(4, component(MAIN, adapter(RUN))))).component?.adapted?.as).toBe("command");
  });

  test.each([
    ["nothing beside it has its functions", [MAIN]],
    ["what is beside it lacks one of them", [MAIN, adapter("", "")]],
    [
      "what is beside it takes no interface",
      [MAIN, inner('(module (func (export "fd_write")) (func (export "fd_read")))')],
    ],
  ])("was not adapted where %s", async (_why, sections) => {
    expect((await read(...sections)).component?.adapted).toBeUndefined();
  });
});

describe("the code inside a component", () => {
  const reachOf = ({ imports }: Needs) => imports.map(({ module, reach }) => `${module} ${reach}`);
  const INTERFACES = takes("wasi:io/streams@0.2.3", "wasi:filesystem/types@0.2.3", "wasi:random/random@0.2.3");

  test("shows features that nothing else does, at every depth", async () => {
    const vector = inner("(module (func (drop (v128.const i32x4 0 0 0 0))))");
    const tail = section(4, component(inner("(module (func $f (return_call $f)))")));
    const content = source(component(vector, tail));
    expect((await readNeeds(content, { shallow: true })).features).toEqual(["component-model"]);
    const needs = await read(vector, tail);
    expect(needs.deep).toBe(true);
    expect(needs.features).toEqual(["component-model", "simd", "tail-call"]);
  });

  test("shows how calls lead through the adapter to an interface, of whichever patch release", async () => {
    expect(reachOf(await read(...INTERFACES, MAIN, adapter(RUN)))).toEqual([
      "wasi:io/streams@0.2.3 direct",
      "wasi:filesystem/types@0.2.3 none",
      "wasi:random/random@0.2.3 undefined",
    ]);
  });

  test("is read in whichever order modules stand", async () => {
    expect(reachOf(await read(...INTERFACES, adapter(RUN), MAIN))[1]).toBe("wasi:filesystem/types@0.2.3 none");
  });

  test("reaches an interface that a module imports by itself", async () => {
    const reactor = inner(`(module (import "wasi:random/random@0.2.0" "get" (func $get))
      (table 1 funcref) (elem (i32.const 0) $get) (func (export "f") (call_indirect (i32.const 0))))`);
    expect(reachOf(await read(...INTERFACES, reactor))[2]).toBe("wasi:random/random@0.2.3 indirect");
  });

  test("says nothing of interfaces where a component inside may be what they are for", async () => {
    const needs = await read(...INTERFACES, MAIN, adapter(RUN), section(4, component(MAIN)));
    expect(reachOf(needs).every((line) => line.endsWith("undefined"))).toBe(true);
    expect(needs.component?.components[0]?.modules[0]?.imports.map(({ reach }) => reach)).toEqual(["direct", "none"]);
  });
});
