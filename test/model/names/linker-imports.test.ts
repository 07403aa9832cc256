import { describe, expect, it } from "vitest";
import { isOfLinker, isTagOfLinker } from "../../../src/model/names/linker-imports.js";
import type { ModuleImport, Needs } from "../../../src/model/needs.js";

const DYNAMIC = { features: ["dynamic-linking"], exports: [] as Needs["exports"] };
const base: ModuleImport = { module: "env", name: "__memory_base", kind: "global", signature: "global i32", count: 1 };

describe("a dynamically linked program", () => {
  it("gets its bases, its stack and its table from the linker", () => {
    expect(isOfLinker(base, DYNAMIC)).toBe(true);
    expect(isOfLinker({ ...base, name: "__stack_pointer", signature: "global mut i32" }, DYNAMIC)).toBe(true);
    expect(
      isOfLinker({ ...base, name: "__indirect_function_table", kind: "table", signature: "table 1 funcref" }, DYNAMIC),
    ).toBe(true);
  });

  it("gets no constant where it wants a variable, nor a name that the convention lacks", () => {
    expect(isOfLinker({ ...base, name: "__stack_pointer" }, DYNAMIC)).toBe(false);
    expect(isOfLinker({ ...base, name: "my_global" }, DYNAMIC)).toBe(false);
  });

  it("gets the addresses of what it exports itself", () => {
    const got: ModuleImport = { ...base, module: "GOT.func", name: "callback", signature: "global mut i32" };
    expect(isOfLinker(got, DYNAMIC)).toBe(false);
    expect(isOfLinker(got, { ...DYNAMIC, exports: [{ name: "callback", kind: "function" }] })).toBe(true);
    expect(isOfLinker(got, { ...DYNAMIC, exports: [{ name: "callback", kind: "global" }] })).toBe(false);
  });
});

it("a program that is not dynamically linked gets nothing from a linker", () => {
  expect(isOfLinker(base, { features: [], exports: [] })).toBe(false);
});

it("the tags of exceptions and longjmp are the host's, with their type alone", () => {
  const tag: ModuleImport = { ...base, name: "__cpp_exception", kind: "tag", signature: "tag (i32) -> ()" };
  expect(isTagOfLinker(tag)).toBe(true);
  expect(isTagOfLinker({ ...tag, signature: "tag (i64) -> ()" })).toBe(false);
});
