import { custom, exports, func, i32, i64, imports, leb, list, module, section, types } from "./bytes.js";

/** A module and what must be read from it: imports as `module.name signature`, and features. */
export interface Fixture {
  what: string;
  bytes: Uint8Array;
  imports: string[];
  features?: string[];
  /** wasm-parser refuses or misreads it. */
  own?: true;
}

const p1 = "wasi_snapshot_preview1";
const command = exports(["_start", 0x00, leb(0)]);
const run = types(func());

export const fixtures: Fixture[] = [
  { what: "an empty module", bytes: module(), imports: [] },
  {
    what: "functions of several types, one type unused",
    bytes: module(
      types(func(), func([i32, i32, i32, i32], [i32]), func([i64], []), func([i32])),
      imports([p1, "fd_write", 0x00, 1], [p1, "proc_exit", 0x00, 3], ["env", "again", 0x00, 1]),
      command,
    ),
    imports: [
      `${p1}.fd_write (i32, i32, i32, i32) -> (i32)`,
      `${p1}.proc_exit (i32) -> ()`,
      "env.again (i32, i32, i32, i32) -> (i32)",
    ],
  },
  {
    what: "a memory with a maximum, shared, its numbers written with more bytes than needed",
    bytes: module(imports(["env", "memory", 0x02, 0x03, 0x91, 0x80, 0x00, leb(16384)])),
    imports: ["env.memory memory 17..16384 shared"],
    features: ["imported-shared-memory", "threads"],
  },
  {
    what: "a memory of the largest bounds",
    bytes: module(imports(["env", "memory", 0x02, 0x01, leb(65536), leb(0xffffffff)])),
    imports: ["env.memory memory 65536..4294967295"],
    features: ["imported-memory"],
  },
  {
    what: "tables",
    bytes: module(imports(["a", "t", 0x01, 0x70, 0x01, 1, 10], ["a", "u", 0x01, 0x6f, 0x00, 1])),
    imports: ["a.t table 1..10 funcref", "a.u table 1 externref"],
    features: ["reference-types"],
  },
  {
    what: "globals",
    bytes: module(imports(["a", "g", 0x03, 0x7f, 0x00], ["a", "h", 0x03, 0x70, 0x01], ["a", "v", 0x03, 0x7b, 0x00])),
    imports: ["a.g global i32", "a.h global mut funcref", "a.v global v128"],
    features: ["mutable-globals", "reference-types", "simd"],
  },
  {
    what: "funcref, externref and several results in a signature",
    bytes: module(types(func([0x70, 0x6f], [0x7b, 0x7c, 0x7d])), imports(["a", "f", 0x00, 0])),
    imports: ["a.f (funcref, externref) -> (v128, f64, f32)"],
    features: ["multi-value", "reference-types", "simd"],
  },
  {
    what: "names of two and three bytes a character, with a byte order mark and a NUL",
    bytes: module(run, imports(["é", "\uFEFF世", 0x00, 0], ["a\0b", "", 0x00, 0])),
    imports: ["é.\uFEFF世 () -> ()", "a\0b. () -> ()"],
  },
  {
    what: "names of four bytes a character",
    bytes: module(run, imports(["🦀", "𝒻", 0x00, 0])),
    imports: ["🦀.𝒻 () -> ()"],
    own: true,
  },
  {
    what: "a 64-bit memory followed by a function",
    bytes: module(run, imports(["a", "m", 0x02, 0x04, 0x01], ["a", "f", 0x00, 0])),
    imports: ["a.m memory64 1", "a.f () -> ()"],
    features: ["imported-memory", "memory64"],
    own: true,
  },
  {
    what: "a 64-bit memory whose maximum is longer than 32 bits",
    bytes: module(imports(["a", "m", 0x02, 0x07, 0x01, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01])),
    imports: ["a.m memory64 1..34359738368 shared"],
    features: ["imported-shared-memory", "memory64", "threads"],
    own: true,
  },
  {
    what: "a 64-bit table",
    bytes: module(imports(["a", "t", 0x01, 0x6f, 0x05, 1, 2])),
    imports: ["a.t table64 1..2 externref"],
    features: ["reference-types", "table64"],
    own: true,
  },
  {
    what: "a custom page size",
    bytes: module(imports(["a", "m", 0x02, 0x09, 1, 2, 0])),
    imports: ["a.m memory 1..2 pagesize 1"],
    features: ["custom-page-sizes", "imported-memory"],
    own: true,
  },
  {
    what: "a tag",
    bytes: module(types(func([i32])), imports(["a", "t", 0x04, 0x00, 0])),
    imports: ["a.t tag (i32) -> ()"],
    features: ["tags"],
    own: true,
  },
  {
    what: "exnref in a signature",
    bytes: module(types(func([0x69])), imports(["a", "f", 0x00, 0])),
    imports: ["a.f (exnref) -> ()"],
    features: ["exceptions", "reference-types"],
    own: true,
  },
  {
    what: "typed function references, and funcref in its long form",
    bytes: module(
      types(
        func(),
        func([
          [0x63, 0],
          [0x64, 0],
          [0x63, 0x70],
          [0x64, 0x6f],
        ]),
      ),
      imports(["a", "f", 0x00, 1]),
    ),
    imports: ["a.f ((ref null 0), (ref 0), funcref, (ref extern)) -> ()"],
    features: ["function-references", "reference-types"],
    own: true,
  },
  {
    what: "a rec group of structs and an array before the function type",
    bytes: module(
      types(
        [0x4e, 2, [0x50, 0, 0x5f, 2, 0x7f, 1, 0x78, 0], [0x4f, 1, 0, 0x5f, 3, 0x7f, 1, 0x78, 0, 0x63, 0, 0]],
        [0x5e, 0x77, 1],
        [0x50, 0, func([i32])],
        func([[0x64, 0], 0x6e, 0x6d, 0x6c, 0x6b, 0x6a, 0x71, 0x73, 0x72]),
      ),
      imports(["a", "f", 0x00, 4]),
    ),
    imports: ["a.f ((ref 0), anyref, eqref, i31ref, structref, arrayref, nullref, nullfuncref, nullexternref) -> ()"],
    features: ["function-references", "gc", "reference-types"],
    own: true,
  },
  {
    what: "a type that refers to itself, which is a recursive group of one",
    bytes: module(types(func(), func([[0x63, 1]]), func([[0x63, 1]])), imports(["a", "f", 0x00, 2])),
    imports: ["a.f ((ref null 1)) -> ()"],
    features: ["function-references", "gc", "reference-types"],
    own: true,
  },
  {
    what: "a function of a plain type among GC types",
    bytes: module(types([0x5f, 0], [0x4f, 0, func([i32])]), imports(["a", "f", 0x00, 1])),
    imports: ["a.f (i32) -> ()"],
    features: ["gc"],
  },
  {
    what: "compact imports, both groupings",
    bytes: module(
      types(func([], [i32]), func([], [i64])),
      section(
        2,
        list(
          ["test", "", 0x7f, list(["f", 0x00, 0], ["g", 0x00, 1])],
          ["test", "", 0x7e, 0x03, 0x7f, 0x00, list("g1", "g2")],
          ["x", "", 0x03, 0x7f, 0x00],
        ),
      ),
    ),
    imports: ["test.f () -> (i32)", "test.g () -> (i64)", "test.g1 global i32", "test.g2 global i32", "x. global i32"],
    features: ["compact-imports"],
    own: true,
  },
  {
    what: "custom sections everywhere",
    bytes: module(custom("x", 1, 2, 3), run, custom("producers", 0), imports(["a", "f", 0, 0]), custom("", 9)),
    imports: ["a.f () -> ()"],
  },
];
