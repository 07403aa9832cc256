import { describe, expect, it } from "vitest";
import { startOf } from "../../src/judge/start.js";
import type { ComponentNeeds, Needs } from "../../src/model/needs.js";

const needs = (exports: string[], more: Partial<Needs> = {}): Needs => ({
  format: "core",
  entry: "none",
  imports: [],
  features: [],
  producers: {},
  exports: exports.map((name) => ({ name, kind: "function" })),
  ...more,
});

describe("what decides how a module starts", () => {
  it.each<[string[], string[]]>([
    [["memory", "_start"], ["_start start"]],
    [["_initialize", "add"], ["_initialize initialize"]],
    [
      ["_start", "__main_void"],
      ["_start start", "__main_void main"],
    ],
    [
      ["_start", "wasi_thread_start"],
      ["_start start", "wasi_thread_start thread"],
    ],
    [
      ["asyncify_start_unwind", "asyncify_get_state"],
      ["asyncify_start_unwind unwind", "asyncify_get_state unwind"],
    ],
    [["napi_register_wasm_v1"], ["napi_register_wasm_v1 register"]],
    [["wizer-initialize"], ["wizer-initialize preinitialize"]],
    [["add", "constructor", "__proto__"], []],
  ])("%j", (names, expected) => {
    expect(startOf(needs(names)).exports.map(({ name, role }) => `${name} ${role}`)).toEqual(expected);
  });

  it("ignores exports that are not functions", () => {
    expect(startOf(needs([], { exports: [{ name: "_start", kind: "global" }] })).exports).toEqual([]);
  });

  it("is a start function too, which runs before a host can call anything", () => {
    expect(startOf(needs(["add"], { startFunction: true }))).toEqual({ exports: [], function: true });
  });

  it("is an interface that a component exports", () => {
    const component = { starts: ["wasi:cli/run@0.2.0", "wasi:http/incoming-handler@0.2.0"] } as ComponentNeeds;
    expect(startOf(needs([], { format: "component", component })).exports).toEqual([
      { name: "wasi:cli/run@0.2.0", role: "start" },
      { name: "wasi:http/incoming-handler@0.2.0", role: "handler" },
    ]);
  });
});
