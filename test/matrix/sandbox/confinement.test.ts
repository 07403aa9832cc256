import { describe, expect, it } from "vitest";
import { buildMatrix } from "../../../src/matrix/build.js";
import { parseObservation, printObservation } from "../../../src/matrix/observation-text.js";
import { confinementOf } from "../../../src/matrix/sandbox/confinement.js";
import { confines } from "../../../src/matrix/sandbox/confines.js";
import { DIGEST, FACTS, file, PROBES, probe, STRICT } from "../literals.js";

const WAYS = [probe("sandbox/parent.read", "sandbox"), probe("sandbox/link.write", "sandbox")];
const matrixOf = (parent: string, link: string, more = {}) =>
  buildMatrix(
    FACTS,
    [...PROBES, ...WAYS],
    [file("node", "1.0.0", { ...STRICT, "sandbox/parent.read": parent, "sandbox/link.write": link }, more)],
  );

describe("on one way out a guest", () => {
  const seen = (text: string, cannot: Record<string, string> = {}) => {
    const observation = parseObservation(`${DIGEST} ${text}`);
    if (!observation) throw new Error(text);
    return confinementOf({ requires: ["canary/argv"], setsUp: true }, observation, cannot);
  };

  it.each([
    ["was refused", "exited 76", "inside"],
    ["believes that it got out of a root that is not the host's", "exited 0", "inside"],
    ["met a host that has no such function", "unlinked", "inside"],
    ["trapped", "trapped unreachable", "inside"],
    ["read a file of the host", "exited 0, outside: read", "outside"],
    ["trapped when it was outside", "trapped unreachable, outside: changed", "outside"],
    ["got out now and then", "flaky: exited 0, outside: read | exited 76", "outside"],
    ["ended in different ways", "flaky: exited 0 | exited 76", "unknown"],
    ["never set out", "exited 120", "unknown"],
    ["ended with a status that got lost", "exited failure", "unknown"],
    ["hung", "timeout", "unknown"],
    ["was let down by the harness", "harness host program", "unknown"],
  ])("that %s", (_, text, expected) => expect(seen(text)).toBe(expected));

  it("that could not be told where to go is unknown", () => {
    expect(seen("exited 76", { "canary/argv": "no arguments" })).toBe("unknown");
  });
});

describe("a runtime confines", () => {
  it("where every way was tried and none led out", () => {
    expect(confines(matrixOf("exited 76", "exited 0"), "node", "1.0.0")).toBe(true);
  });

  it("not where one way leads out, whatever the others do", () => {
    expect(confines(matrixOf("exited 76", "exited 0, outside: changed"), "node", "1.0.0")).toBe(false);
    expect(confines(matrixOf("timeout", "exited 0, outside: changed"), "node", "1.0.0")).toBe(false);
  });

  it.each([
    ["a way could not be tried", matrixOf("exited 76", "exited 120"), "1.0.0"],
    ["a probe has changed since", matrixOf("exited 76", "stale exited 76"), "1.0.0"],
    ["the version was not measured", matrixOf("exited 76", "exited 76"), "2.0.0"],
    ["there are no such probes", buildMatrix(FACTS, PROBES, [file("node", "1.0.0", STRICT)]), "1.0.0"],
  ])("as far as is known, where %s", (_, matrix, version) => {
    expect(confines(matrix, "node", version)).toBeUndefined();
  });
});

it("an observation outside reads back as it was written", () => {
  for (const text of ["d1ge57 exited 0, outside: read removed", "d1ge57 exited 0, stdout differs, outside: changed"]) {
    expect(printObservation(parseObservation(text) as never)).toBe(text);
  }
  expect(parseObservation("d1ge57 exited 0, outside: elsewhere")).toBeUndefined();
});
