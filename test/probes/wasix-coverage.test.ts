import { expect, it } from "vitest";
import { listProbes } from "../../src/probes/catalogue.js";
import { facts, PROBES } from "./compiled.js";

/** Functions of WASIX without a probe that calls them, each with the reason. */
const NOT_CALLED: Record<string, string> = {
  proc_snapshot: "without a journal, which a configuration would have to turn on, it changes nothing that can be seen",
};

/** Those of wasix_32v1 that still exist and that preview1 does not have. */
const own = facts.filter(({ module, mirrors, removed }) => module === "wasix_32v1" && !mirrors && !removed);
const behaviours = listProbes(PROBES, facts).filter(({ kind }) => kind === "behaviour");
const called = (module: string) =>
  new Set(behaviours.filter(({ syscall }) => syscall?.module === module).map(({ syscall }) => syscall?.name));

it("every function that only WASIX has is called by a probe, or there is a reason why not", () => {
  expect(own).toHaveLength(94);
  const missing = own.map(({ name }) => name).filter((name) => !called("wasix_32v1").has(name));
  expect(missing).toEqual(Object.keys(NOT_CALLED));
});

it("ten functions of 64-bit WASIX are called", () => {
  expect(called("wasix_64v1").size).toBeGreaterThanOrEqual(10);
});
