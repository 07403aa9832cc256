import { expect, it } from "vitest";
import { linkingTraits } from "../../src/judge/linking-traits.js";
import type { ModuleImport } from "../../src/model/needs.js";

const one = (module: string, more: Partial<ModuleImport> = {}): ModuleImport => ({
  module,
  name: "fd_read",
  kind: "function",
  signature: "() -> ()",
  count: 1,
  ...more,
});

it("asks nothing about imports that link on their own", () => {
  expect(linkingTraits([one("wasi_snapshot_preview1"), one("env")])).toEqual([]);
});

it("asks about a function that is imported twice, not about a memory", () => {
  expect(linkingTraits([one("wasi_snapshot_preview1", { count: 2 })])).toEqual(["duplicate-import"]);
  expect(linkingTraits([one("env", { kind: "memory", count: 2 })])).toEqual([]);
});

it("asks about two namespaces where functions of both are imported", () => {
  expect(linkingTraits([one("wasi_unstable"), one("wasi_snapshot_preview1")])).toEqual(["two-namespaces"]);
  expect(linkingTraits([one("wasi_unstable"), one("wasix_32v1")])).toEqual([]);
});
