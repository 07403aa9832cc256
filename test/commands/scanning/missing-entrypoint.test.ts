import { expect, it } from "vitest";
import { missingEntrypoint } from "../../../src/commands/scanning/missing-entrypoint.js";
import type { Needs } from "../../../src/model/needs.js";

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
