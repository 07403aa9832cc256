import { describe, expect, it } from "vitest";
import { parseObservation } from "../../src/matrix/observation-text.js";
import { deriveSupport, holds, type ProbeResult, type Traits } from "../../src/matrix/support.js";
import type { Expectation, Weight } from "../../src/model/probe.js";

const STRICT: Traits = { lazy: false, blind: false };
const LAZY: Traits = { lazy: true, blind: false };

function result(
  id: string,
  observed: string | undefined,
  weight: Weight = "ordinary",
  more: Partial<ProbeResult["probe"]> = {},
): ProbeResult {
  const observation = observed === undefined ? undefined : parseObservation(`d1ge57 ${observed}`);
  if (observed !== undefined && !observation) throw new Error(`bad literal: ${observed}`);
  return { probe: { id, weight, expect: { end: "exited", status: 0 }, requires: [], ...more }, observation };
}

const link = (observed: string | undefined) => result("link", observed);
const ordinary = (observed: string | undefined) => result("ordinary", observed);
/** A failed set-up exits 120; where the status gets lost it looks like the rest. */
const afterSetUp = (observed: string) => result("ordinary", observed, "ordinary", { setsUp: true });
const unusual = (observed: string | undefined) => result("unusual", observed, "unusual");

describe("the support of a syscall is the first row that applies", () => {
  const rows: [string, ProbeResult, boolean, ProbeResult[], Traits][] = [
    ["unknown", link(undefined), false, [ordinary("exited 0")], STRICT],
    ["unknown", link("harness"), false, [], STRICT],
    ["unknown", link("flaky: exited 0 | unlinked"), false, [], STRICT],
    ["unknown", link("rejected"), false, [], STRICT],
    ["unknown", link("timeout"), false, [], STRICT],
    ["unknown", link("trapped unreachable"), false, [], STRICT],
    ["missing", link("unlinked a.b"), false, [], STRICT],
    ["missing", link("unlinked"), false, [ordinary("exited 0")], STRICT],
    ["mismatch", link("unlinked signature"), false, [], STRICT],
    ["mismatch", link("unlinked a.b"), true, [], STRICT],
    ["stub", link("exited 0"), false, [ordinary("exited 52"), ordinary("exited 58")], STRICT],
    ["stub", link("exited 0"), false, [unusual("exited 52")], STRICT],
    ["hangs", link("exited 0"), false, [ordinary("timeout"), ordinary("trapped")], STRICT],
    ["traps", link("exited 0"), false, [ordinary("trapped unreachable"), ordinary("exited 8")], STRICT],
    ["broken", link("exited 0"), false, [ordinary("exited 8"), ordinary("exited 52")], STRICT],
    ["broken", link("exited 0"), false, [ordinary("exited 101")], STRICT],
    ["broken", link("exited 0"), false, [ordinary("exited 0, stdout differs")], STRICT],
    ["broken", link("exited 0"), false, [ordinary("flaky: exited 0 | exited 101")], STRICT],
    ["broken", link("exited 0"), false, [ordinary("exited failure")], STRICT],
    ["unknown", link("exited 0"), false, [afterSetUp("exited failure")], STRICT],
    ["broken", link("exited 0"), false, [afterSetUp("exited 101")], STRICT],
    ["works", link("exited 0"), false, [afterSetUp("exited 0")], STRICT],
    ["partial", link("exited 0"), false, [ordinary("exited 0"), ordinary("timeout")], STRICT],
    ["partial", link("exited 0"), false, [ordinary("exited 0"), ordinary("exited 28")], STRICT],
    ["links", link("exited 0"), false, [], STRICT],
    ["links", link("exited 0"), false, [unusual("exited 28")], STRICT],
    ["works", link("exited 0"), false, [unusual("exited 0")], STRICT],
    ["works", link("exited 0"), false, [ordinary("exited 0")], STRICT],
    ["works", link("exited 0"), false, [ordinary("exited 0"), unusual("exited 28")], STRICT],
    ["works", link("exited 0"), true, [ordinary("exited 0")], STRICT],
    ["works", link("exited 0"), false, [ordinary("exited 0"), ordinary("exited 120")], STRICT],
    ["unknown", link("exited 0"), false, [ordinary("exited 120")], STRICT],
    ["unknown", link("exited 0"), false, [ordinary(undefined)], STRICT],
    ["unknown", link("exited 0"), false, [ordinary("harness"), unusual("exited 0")], STRICT],
    ["unknown", link("exited 0"), false, [ordinary("unlinked c.d")], STRICT],
    ["unknown", link("exited 0"), false, [ordinary("rejected")], STRICT],
    ["missing", link("exited 0"), false, [ordinary("trapped unlinked")], LAZY],
    ["unknown", link("exited 0"), false, [ordinary("trapped unlinked c.d")], LAZY],
    ["missing", link("exited 0"), false, [ordinary("trapped unlinked c.d"), ordinary("trapped unlinked")], LAZY],
    ["unknown", link("exited 0"), false, [], LAZY],
    ["unknown", link("exited 0"), false, [unusual("exited 28")], LAZY],
    ["works", link("exited 0"), false, [unusual("exited 0")], LAZY],
    ["works", link("exited 0"), false, [ordinary("exited 0")], LAZY],
    ["traps", link("exited 0"), false, [ordinary("trapped unlinked")], STRICT],
  ];
  it.each(rows)("%s", (support, linked, otherLinks, behaviours, traits) => {
    expect(deriveSupport(linked, otherLinks, behaviours, traits, {}).support).toBe(support);
  });

  it("names the failing ordinary claims as evidence and the failing unusual ones as notes", () => {
    const behaviours = [ordinary("exited 0"), result("slow", "timeout"), unusual("exited 28")];
    expect(deriveSupport(link("exited 0"), false, behaviours, STRICT, {})).toEqual({
      support: "partial",
      evidence: [["slow", "timeout"]],
      notes: [["unusual", "exited 28"]],
    });
  });

  it("says nothing of a probe that needs a canary which the runtime cannot pass", () => {
    const files = result("files", "exited 44", "ordinary", { requires: ["canary/preopen-file"] });
    expect(
      deriveSupport(link("exited 0"), false, [files], STRICT, { "canary/preopen-file": "has no files" }).support,
    ).toBe("unknown");
    expect(deriveSupport(link("exited 0"), false, [files], STRICT, {}).support).toBe("broken");
  });
});

describe("a claim holds only where the run ended as expected", () => {
  const expectations: [string, Expectation][] = [
    ["exit 0", { end: "exited", status: 0 }],
    ["exit 7", { end: "exited", status: 7 }],
    ["exit 0 or trap", { end: "exited", status: 0, orTrapped: true }],
    ["trap", { end: "trapped" }],
    ["timeout", { end: "timeout" }],
  ];
  const outcomes = [
    "exited 0",
    "exited 7",
    "exited 120",
    "trapped",
    "trapped host crash",
    "timeout",
    "unlinked",
    "rejected",
    "harness",
  ];
  const unknown = new Set(["exited 120", "unlinked", "rejected", "harness"]);
  const met: Record<string, string[]> = {
    "exit 0": ["exited 0"],
    "exit 7": ["exited 7"],
    "exit 0 or trap": ["exited 0", "trapped"],
    trap: ["trapped"],
    timeout: ["timeout"],
  };
  for (const [name, expectation] of expectations) {
    it.each(outcomes)(`expecting ${name}, seeing %s`, (observed) => {
      const held = holds(result("p", observed, "ordinary", { expect: expectation }), {});
      expect(held).toBe(unknown.has(observed) ? "unknown" : met[name]?.includes(observed) ? "holds" : "fails");
    });
  }
});
