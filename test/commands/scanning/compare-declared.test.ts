import { expect, it } from "vitest";
import { compareDeclared, missingEntrypoint } from "../../../src/commands/scanning/compare-declared.js";
import type { Needs } from "../../../src/model/needs.js";
import type { ModuleReport } from "../../../src/model/report.js";

const module = (format: "core" | "component", ...imports: string[]) =>
  ({ format, imports: imports.map((name) => ({ module: name })) }) as unknown as ModuleReport;

it("an artifact's config that fits its module gives no remark", () => {
  expect(compareDeclared(module("core", "wasi_snapshot_preview1"), { os: "wasip1" })).toEqual([]);
  const component = module("component", "wasi:cli/run@0.2.0");
  expect(compareDeclared(component, { os: "wasip2", imports: ["wasi:cli/run@0.2.0"] })).toEqual([]);
});

it("one that names another kind of module, or other imports, gives a remark for each", () => {
  const remarks = compareDeclared(module("core", "a", "b", "b"), { os: "wasip2", imports: ["a", "c"] });
  expect(remarks.map(({ kind, names }) => [kind, names])).toEqual([
    ["declared-os", []],
    ["undeclared-imports", ["b"]],
    ["unused-declarations", ["c"]],
  ]);
  expect(remarks[0]?.text).toBe("its config says wasip2, and it is a core module");
});

const exporting = (...names: string[]): Needs => ({
  format: "core",
  entry: "reactor",
  imports: [],
  features: [],
  producers: {},
  exports: [{ name: "memory", kind: "memory" }, ...names.map((name) => ({ name, kind: "function" as const }))],
});

it("says nothing of an entrypoint that the module exports", () => {
  expect(missingEntrypoint(exporting("handle"), "handle")).toEqual([]);
});

it("says which function is missing, and the nearest that there is", () => {
  const [remark] = missingEntrypoint(exporting("handle", "_initialize"), "handel");
  expect(remark).toMatchObject({
    kind: "missing-entrypoint",
    text: "its entrypoint names the function handel, which it does not export",
    advice: "Did you mean handle?",
  });
  expect(missingEntrypoint(exporting("_start"), "memory")[0]?.advice).toBe(
    "Correct the entrypoint, or export the function.",
  );
});

it("says nothing of a component, which exports interfaces, nor of what is invalid", () => {
  expect(missingEntrypoint({ ...exporting(), format: "component" }, "handle")).toEqual([]);
  expect(missingEntrypoint({ ...exporting(), invalid: [{ place: "", message: "" }] }, "handle")).toEqual([]);
});
