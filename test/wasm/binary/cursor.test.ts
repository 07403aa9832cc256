import { describe, expect, test } from "vitest";
import { WasiScanError } from "../../../src/model/errors.js";
import type { Needs } from "../../../src/model/needs.js";
import { readNeeds } from "../../../src/wasm/read.js";
import {
  bytes,
  component,
  custom,
  exports,
  func,
  i32,
  i64,
  imports,
  leb,
  list,
  module,
  section,
  seeded,
  source,
  types,
} from "../bytes.js";
import { fixtures } from "../modules.js";

async function attempt(content: Uint8Array): Promise<Needs | WasiScanError> {
  try {
    return await readNeeds(source(content));
  } catch (error) {
    if (error instanceof WasiScanError) return error;
    throw new Error(`threw ${String(error)} for ${[...content]}`, { cause: error });
  }
}

async function refusal(content: Uint8Array, called = "test.wasm"): Promise<WasiScanError> {
  try {
    await readNeeds(source(content, called));
  } catch (error) {
    if (error instanceof WasiScanError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

const whole = module(
  types(func([i32, i64], [i32]), func()),
  imports(["wasi_snapshot_preview1", "fd_read", 0, 0], ["env", "memory", 2, 1, 1, 2], ["env", "g", 3, i32, 0]),
  section(3, list(1)),
  section(6, list([i32, 1, 0x41, 0, 0x0b])),
  exports(["_start", 0, 1], ["g", 3, 1]),
  section(10, list([2, 0, 0x0b])),
  custom("producers", list(["language", list(["C", "11"])])),
);

describe("a module cut short", () => {
  test("at every byte is refused, or cut between sections and read for what is left", async () => {
    const boundaries = new Map([[8, 0]]);
    const importEnd = 8 + types(func([i32, i64], [i32]), func()).length;
    for (let length = 0; length < whole.length; length++) {
      const result = await attempt(whole.subarray(0, length));
      if (result instanceof WasiScanError) {
        expect(result.message).toContain("test.wasm");
        expect(result.hint).not.toBe("");
        expect(result.code, `length ${length}`).toBe(length === 0 ? "empty" : "truncated");
      } else {
        boundaries.set(length, result.imports.length);
      }
    }
    // The preamble alone, the types alone, types and imports; from the function section on the code is missed, and
    // behind the code only the producers are.
    const custom = whole.length - 25;
    expect([...boundaries.keys()].length).toBe(4);
    expect(boundaries.get(importEnd)).toBe(0);
    expect([...boundaries.values()].every((count) => count === 0 || count === 3)).toBe(true);
    expect(Math.max(...boundaries.keys())).toBeGreaterThan(custom - 5);
  });

  test("names the section, the byte and the length", async () => {
    const error = await refusal(module(types(func())).subarray(0, 12));
    expect(error.message).toBe(
      "test.wasm: the type section at byte 8 should be 4 bytes long, but the file ends 2 bytes into it",
    );
  });

  test("exactly before its code misses the code", async () => {
    const error = await refusal(module(types(func()), section(3, list(0))));
    expect(error.code).toBe("truncated");
    expect(error.message).toContain("code section is missing");
  });

  test("while it is read is refused", async () => {
    const lying = {
      ...source(whole),
      size: whole.length,
      read: async (at: number, n: number) => whole.subarray(at, Math.min(at + n, 40)),
    };
    await expect(readNeeds(lying)).rejects.toMatchObject({ code: "truncated" });
  });

  test("a component at every byte", async () => {
    const head = section(7, list([0x42, 0]));
    const inner = section(1, module(types(func()), imports(["a", "f", 0, 0])));
    const imported = section(10, list([0, "wasi:cli/stdout@0.2.0", 5, 0]));
    const cut = component(head, inner, imported, section(11, list([0, "x", 5, 0, 0])));
    const between = [8, head.length, inner.length, imported.length].map((_, i, sizes) =>
      sizes.slice(0, i + 1).reduce((a, b) => a + b),
    );
    for (let length = 1; length < cut.length; length++) {
      const result = await attempt(cut.subarray(0, length));
      if (!(result instanceof WasiScanError)) expect(between).toContain(length);
    }
  });
});

describe("a malformed module is refused with the reason", () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ["sections out of order", module(imports(), types()), /the type section at byte 11 stands behind/],
    ["a section twice", module(types(), types()), /the type section at byte 11 is there twice/],
    ["an unknown section", module(section(14)), /section 0xe at byte 8 is of no known kind/],
    ["a section length of six bytes", bytes(module(), 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0), /longer than 32 bits/],
    ["a section length above 2^32", bytes(module(), 1, 0xff, 0xff, 0xff, 0xff, 0x7f), /longer than 32 bits/],
    ["another version", bytes(0, 0x61, 0x73, 0x6d, 2, 0, 0, 0), /version 2, layer 0/],
    ["an old component", bytes(0, 0x61, 0x73, 0x6d, 0x0a, 0, 1, 0), /component of the draft 0xa/],
    [
      "a list that is longer than its section",
      module(section(1, leb(2), func())),
      /the type section ends in the middle/,
    ],
    ["a list that is shorter than its section", module(section(1, leb(0), func())), /after its last entry/],
    ["four billion types", module(section(1, leb(0xffffffff))), /the type section ends in the middle/],
    ["a name that is no UTF-8", module(section(2, list([1, 0xff, "f", 0, 0]))), /not UTF-8 \(byte 12\)/],
    ["a function type that does not exist", module(imports(["a", "f", 0, 7])), /function type 7, which does not exist/],
    ["an unknown kind of import", module(imports(["a", "f", 9, 0])), /unknown kind of import 0x9/],
    ["an unknown value type", module(types(func([0x40]))), /unknown type 0x40/],
    ["limits with unknown flags", module(imports(["a", "m", 2, 0x10, 1])), /unknown flags 0x10/],
    ["an unknown kind of export", module(exports(["f", 9, 0])), /unknown kind of export 0x9/],
    ["more code than functions", module(section(10, list([2, 0, 0x0b]))), /0 functions are declared and 1 are defined/],
    ["a function of 1001 parameters", module(types(func(new Array(1001).fill(i32)))), /1001 parameters or results/],
    ["a custom section without a name", module(bytes(0, 0)), /name that is longer than the section/],
    ["a component import of an unknown kind", component(section(10, list([0, "a", 9, 0]))), /unknown kind 0x9/],
  ];
  for (const [what, content, expected] of cases) {
    test(what, async () => {
      const error = await refusal(content);
      expect(error.message).toMatch(expected);
      expect(error.code).toBe("malformed");
    });
  }
});

describe("bytes that are not a module", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const cases: [string, Uint8Array, RegExp][] = [
    ["text", text("hello"), /looks like text.*Is this the right file/],
    ["text format", text(";; a comment\n (; and\n another ;)\n(module (func))"), /text format.*name it \.wat/],
    ["a web page", text("<!DOCTYPE html><html>"), /web page/],
    ["a Git LFS pointer", text("version https://git-lfs.github.com/spec/v1\n"), /git lfs pull/],
    ["gzip", bytes(0x1f, 0x8b, 8, 0), /gunzip/],
    ["zip", text("PK\x03\x04"), /zip/],
    ["a Linux program", text("\x7fELF\x02"), /Linux program/],
    ["anything else", bytes(0xde, 0xad, 0xbe, 0xef), /starts with the bytes de ad be ef/],
    ["two bytes of another magic", bytes(0x00, 0x62), /starts with the bytes 00 62/],
  ];
  for (const [what, content, expected] of cases) {
    test(what, async () => {
      const error = await refusal(content);
      expect(`${error.message} ${error.hint}`).toMatch(expected);
      expect(error.code).toBe("not-wasm");
    });
  }

  test("an empty file", async () => expect((await refusal(new Uint8Array())).code).toBe("empty"));
  test("text that is named .wat is not told to be named .wat", async () => {
    expect((await refusal(text("(module)"), "a.wat")).hint).not.toContain("name it");
  });
});

describe("noise (seeded)", () => {
  test("bytes changed in every fixture throw nothing but WasiScanError", async () => {
    const random = seeded(1);
    for (const { bytes: content } of [...fixtures, { bytes: whole }]) {
      for (let round = 0; round < 300; round++) {
        const noisy = content.slice();
        for (let changes = 1 + random(4); changes > 0 && noisy.length > 8; changes--)
          noisy[8 + random(noisy.length - 8)] = random(256);
        await attempt(noisy);
      }
    }
  });

  test("random bytes behind either header throw nothing but WasiScanError", async () => {
    const random = seeded(2);
    for (let round = 0; round < 3000; round++) {
      const noise = Uint8Array.from({ length: random(60) }, () => (random(2) ? random(16) : random(256)));
      await attempt(random(2) ? module(noise) : component(noise));
      await attempt(noise);
    }
  });

  test("a wrong list of imports is never read from a damaged import section", async () => {
    // What engines refuse in these two sections, we refuse; the reverse would be a wrong report.
    const random = seeded(3);
    const content = module(types(func([i32], [i32])), imports(["a", "b", 0, 0], ["c", "d", 2, 1, 1, 2]));
    for (let round = 0; round < 1000; round++) {
      const noisy = content.slice();
      noisy[8 + random(noisy.length - 8)] = random(256);
      let engine: { module: string; name: string; kind: string }[];
      try {
        engine = WebAssembly.Module.imports(new WebAssembly.Module(noisy as Uint8Array<ArrayBuffer>));
      } catch {
        continue;
      }
      const result = await attempt(noisy);
      expect(result).not.toBeInstanceOf(WasiScanError);
      const ours = (result as Needs).imports.flatMap(({ module, name, kind, count }) =>
        Array.from({ length: count }, () => ({ module, name, kind })),
      );
      expect(ours).toEqual(engine);
    }
  });
});

describe("a file made to cost time is read in seconds at most", () => {
  const p = func(new Array(1000).fill(i32));
  const long = "x".repeat(500_000);
  const cases: [string, Uint8Array][] = [
    ["a name of half a megabyte", module(types(func()), imports(["a", long, 0, 0]))],
    ["ten thousand imports", module(types(p), section(2, leb(10_000), repeat(bytes("env", "f", 0, 0), 10_000)))],
    [
      "a long module name shared by many items",
      module(types(p), section(2, 1, long, 0, 0x7e, 0, 0, leb(100_000), new Uint8Array(100_000))),
    ],
    ["a hundred thousand empty custom sections", bytes(module(), repeat(bytes(0, 1, 0), 100_000))],
  ];
  for (const [what, content] of cases) {
    test(what, async () => {
      // The processor's clock: a busy machine delays the one on the wall.
      const start = process.cpuUsage();
      await attempt(content);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1e6).toBeLessThan(4);
    });
  }
});

function repeat(piece: Uint8Array, times: number): Uint8Array {
  const all = new Uint8Array(piece.length * times);
  for (let i = 0; i < times; i++) all.set(piece, i * piece.length);
  return all;
}
