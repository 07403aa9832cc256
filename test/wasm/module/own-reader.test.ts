import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { Cursor } from "../../../src/wasm/binary/cursor.js";
import { type OwnReading, readOwn } from "../../../src/wasm/module/own-reader.js";
import { buildSlimModule } from "../../../src/wasm/module/slim.js";
import { readWithWasmParser } from "../../../src/wasm/module/wasm-parser.js";
import { sectionOf } from "../bytes.js";
import { fixtures } from "../modules.js";

const lines = (imports: OwnReading["imports"] | Awaited<ReturnType<typeof readWithWasmParser>>) =>
  imports?.map(({ module, name, kind, signature }) => ({ module, name, kind, signature }));

function decode(types: Uint8Array | undefined, imports: Uint8Array | undefined) {
  const cursor = (bytes?: Uint8Array) => bytes && new Cursor(bytes, { input: "test", part: "the section", offset: 0 });
  const sections = { types: cursor(types), imports: cursor(imports) };
  const own = readOwn(sections, new Set());
  return { own, slim: () => buildSlimModule(sections, own) };
}

describe("wasm-parser and our own reader", () => {
  for (const { what, bytes, own: alone } of fixtures) {
    test(`${alone ? "wasm-parser cannot read" : "agree on"} ${what}`, async () => {
      const { own, slim } = decode(sectionOf(bytes, 1), sectionOf(bytes, 2));
      const theirs = own.plain ? await readWithWasmParser(slim()) : undefined;
      expect(lines(theirs)).toEqual(alone ? undefined : lines(own.imports));
    });
  }

  test("agree on a real module", async () => {
    const folder = "node_modules/@ruby/3.4-wasm-wasi/dist";
    const file = readdirSync(folder).find((name) => name.endsWith("ruby.wasm"));
    const wasm = readFileSync(join(folder, file ?? ""));
    const { own, slim } = decode(sectionOf(wasm, 1), sectionOf(wasm, 2));
    const print = vi.spyOn(console, "log");
    expect(own.imports.length).toBeGreaterThan(30);
    expect(lines(await readWithWasmParser(slim()))).toEqual(lines(own.imports));
    expect(print).not.toHaveBeenCalled();
    const engine = WebAssembly.Module.imports(new WebAssembly.Module(slim() as Uint8Array<ArrayBuffer>));
    expect(own.imports.map(({ module, name, kind }) => ({ module, name, kind }))).toEqual(engine);
  });

  test("the slim module has just the types that imports use", () => {
    const fixture = fixtures.find(({ what }) => what.startsWith("functions of several types"));
    const { slim } = decode(
      sectionOf(fixture?.bytes ?? new Uint8Array(), 1),
      sectionOf(fixture?.bytes ?? new Uint8Array(), 2),
    );
    expect(sectionOf(slim(), 1)?.[0]).toBe(2);
  });
});
