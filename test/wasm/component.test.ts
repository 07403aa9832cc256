import { describe, expect, test } from "vitest";
import { readNeeds } from "../../src/wasm/read.js";
import { bytes, component, func, list, module, section, source, types } from "./bytes.js";

const read = (content: Uint8Array) => readNeeds(source(content));

describe("a component", () => {
  test("needs what it imports, of every kind, and nothing of what lies inside it", async () => {
    const inner = component(section(10, list([0, "nested", 1, 0])));
    const needs = await read(
      component(
        section(1, module(types(func()))),
        section(7, 2, 0x42, 0, 0x40, 0, 1, 0),
        section(10, list([0, "wasi:cli/stdout@0.2.0", 5, 0])),
        section(10, list([1, "f", 1, 0], [0, "m", 0, 0x11, 0], [0, "t", 3, 1], [0, "tt", 3, 0, 3], [0, "v", 2, 0x73])),
        section(10, list([0, "c", 4, 5], [2, "o", list([0, "wasi:io/poll@0.2.0"]), 5, 0])),
        section(4, inner),
        section(11, list([0, "wasi:cli/run@0.2.0", 5, 0, 0], [0, "x", 1, 0, 1, 1, 0])),
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
    expect((await read(component(section(11, list([0, "a:b/c", 5, 0, 0]))))).entry).toBe("reactor");
    expect((await read(component())).entry).toBe("none");
  });

  test("of megabytes of code is skipped over, not read", async () => {
    const core = section(1, module(section(0, "code", new Uint8Array(300_000))));
    const big = source(component(core, core, section(10, list([0, "wasi:cli/exit@0.2.0", 5, 0]))));
    expect((await readNeeds(big)).imports).toHaveLength(1);
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
