import { describe, expect, test } from "vitest";
import { readNeeds } from "../../../src/wasm/read.js";
import { bytes, exports, func, i32, imports, leb, list, module, type Piece, section, source, types } from "../bytes.js";

/** A body: its locals, its instructions and the `end`, with its length before it. */
function body(instructions: Piece, locals: Piece = 0): Uint8Array {
  const content = bytes(locals, instructions, 0x0b);
  return bytes(leb(content.length), content);
}

const SEEK = 0;
const SET_FLAGS = 1;
const GET_FLAGS = 2;
const START = 3;
const WRAPPER = 4;
const i64 = 0x7e;
const P1 = "wasi_snapshot_preview1";

/** A command that seeks and sets flags; its other function takes and leaves a number. */
async function passed(start: Piece, wrapper: Piece = [0x41, 0], { locals = 0 as Piece, exported = false } = {}) {
  const content = module(
    types(func(), func([i32, i64, i32, i32], [i32]), func([i32, i32], [i32]), func([i32], [i32])),
    imports([P1, "fd_seek", 0, 1], [P1, "fd_fdstat_set_flags", 0, 2], [P1, "fd_fdstat_get", 0, 2]),
    section(3, list(0, 3)),
    section(4, list([0x70, 0, 1])),
    section(5, list([0, 1])),
    exports(["_start", 0, START], ...(exported ? [["again", 0, WRAPPER]] : [])),
    section(9, list([0, 0x41, 0, 0x0b, list(WRAPPER)])),
    section(10, list(body(start, locals), body(wrapper))),
  );
  const needs = await readNeeds(source(content));
  return Object.fromEntries(needs.imports.map((one) => [one.name, one.arguments?.[0]]));
}

const number = (value: number): Piece => [0x41, value];
/** fd_seek(3, 0, whence, 8) */
const seek = (...whence: Piece[]): Piece => [number(3), 0x42, 0, ...whence, number(8), 0x10, SEEK, 0x1a];
const setFlags = (...flags: Piece[]): Piece => [number(3), ...flags, 0x10, SET_FLAGS, 0x1a];
const get = (local: number): Piece => [0x20, local];
const OR = 0x72;
const AND = 0x71;

describe("what call sites pass", () => {
  test("is a constant", async () => {
    expect((await passed([seek(number(1)), seek(number(2))])).fd_seek).toEqual({
      parameter: 2,
      seen: [1, 2],
      complete: true,
      bits: 3,
    });
  });

  test("is nothing where nothing calls it", async () => {
    expect((await passed([])).fd_seek).toEqual({ parameter: 2, seen: [], complete: true, bits: 0 });
  });

  test("is not known where it comes from memory", async () => {
    expect((await passed(seek(number(0), 0x28, 2, 0))).fd_seek).toEqual({ parameter: 2, seen: [] });
  });

  test("is not known where other values can be no flags, since those belong to calls of another function", async () => {
    const mixed = await passed([setFlags(number(4)), setFlags([0x41, 0x80, 0x04])]);
    expect(mixed.fd_fdstat_set_flags).toEqual({ parameter: 1, seen: [], bits: 0x204 });
    expect((await passed(setFlags(number(4)))).fd_fdstat_set_flags).toMatchObject({ seen: [4], complete: true });
  });

  test("is one of two that are selected, or what a branch leaves in a local", async () => {
    expect((await passed(seek(number(0), number(2), number(1), 0x1b))).fd_seek?.seen).toEqual([0, 2]);
    const branch: Piece = [number(1), 0x04, 0x40, number(2), 0x21, 0, 0x0b, seek(get(0))];
    expect((await passed(branch, undefined, { locals: list([1, i32]) })).fd_seek).toMatchObject({
      seen: [0, 2],
      complete: true,
    });
  });

  test("is all that a loop may have put into a local", async () => {
    const loop: Piece = [0x03, 0x40, seek(get(0)), get(0), number(2), OR, 0x21, 0, number(1), 0x0d, 0, 0x0b];
    expect((await passed(loop, undefined, { locals: list([1, i32]) })).fd_seek).toMatchObject({
      seen: [0, 2],
      complete: true,
    });
  });

  test("is what a wrapper is given, directly and through a table by its type", async () => {
    const wrapper = [seek(get(0)), number(0)];
    const start = [number(1), 0x10, WRAPPER, 0x1a, number(2), number(0), 0x11, 3, 0, 0x1a];
    expect((await passed(start, wrapper)).fd_seek).toMatchObject({ seen: [1, 2], complete: true });
    expect((await passed(start, wrapper, { exported: true })).fd_seek).toEqual({ parameter: 2, seen: [] });
  });

  test("has only the bits of a mask", async () => {
    expect((await passed(setFlags(number(0), 0x28, 2, 0, number(5), AND))).fd_fdstat_set_flags).toEqual({
      parameter: 1,
      seen: [],
      bits: 5,
    });
  });
});

describe("flags that come back", () => {
  const asked: Piece = [number(3), get(0), 0x10, GET_FLAGS, 0x1a];
  const old: Piece = [get(0), 0x2f, 1, 2];
  const locals = list([1, i32]);

  test("count with the bits that are added", async () => {
    const found = await passed([asked, setFlags(old, number(4), OR)], undefined, { locals });
    expect(found.fd_fdstat_set_flags).toEqual({ parameter: 1, seen: [], bits: 4 });
  });

  test("are not known once something may have written there", async () => {
    const found = await passed([asked, number(16), number(1), 0x3b, 1, 0, setFlags(old)], undefined, { locals });
    expect(found.fd_fdstat_set_flags).toEqual({ parameter: 1, seen: [] });
  });

  test("read from elsewhere are not known", async () => {
    const found = await passed([asked, setFlags(get(0), 0x2f, 1, 4)], undefined, { locals });
    expect(found.fd_fdstat_set_flags).toEqual({ parameter: 1, seen: [] });
  });
});

// Found by the fuzzer: what it marked as exported lay elsewhere in memory.
test("a function that is exported and does not exist is invalid, and nothing else", async () => {
  const content = module(
    types(func(), func([i32, i64, i32, i32], [i32])),
    imports([P1, "fd_seek", 0, 1]),
    section(3, list(0)),
    exports(["_start", 0, 1], ["x", 0, leb(0xffffff)]),
    section(10, list(body([]))),
  );
  expect((await readNeeds(source(content))).invalid).toMatchObject([{ message: expect.stringContaining("16777215") }]);
});
