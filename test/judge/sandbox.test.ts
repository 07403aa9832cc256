import { expect, it } from "vitest";
import { withConfinement } from "../../src/judge/sandbox.js";
import { buildMatrix } from "../../src/matrix/build.js";
import { entry } from "../gate/reports.js";
import { FACTS, file, PROBES, probe, STRICT } from "../matrix/literals.js";

const WAY = probe("sandbox/parent.read", "sandbox");
const at = (version: string, seen?: string) =>
  file("node", version, { ...STRICT, ...(seen && { "sandbox/parent.read": seen }) });
const matrix = buildMatrix(
  FACTS,
  [...PROBES, WAY],
  [
    at("1.0.0", "exited 76"),
    at("1.1.0", "exited 0, outside: read"),
    at("1.2.0", "exited 120"),
    at("2.0.0", "exited 76"),
  ],
);

it.each([
  ["node", "1.0.0", "1.0.0", [], []],
  ["node", "1.0.0", "1.1.0", ["1.1.0"], []],
  ["node", "1.0.0", "2.0.0", ["1.1.0"], ["1.2.0"]],
  ["docker:node: node", "2.0.0", "2.0.0", [], []],
  ["node", "3.0.0", "3.0.0", [], ["3.0.0"]],
  ["bun", "1.0.0", "1.0.0", [], ["1.0.0"]],
])("of %s %s to %s, %j let a module out and %j are not known to confine", (runtime, since, until, escapes, unknown) => {
  expect(withConfinement([entry({ runtime, since, until })], matrix)[0]?.sandbox).toEqual({ escapes, unknown });
});
