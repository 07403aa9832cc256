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
/** It is about `a.b`. */
const named = (observed: string) => result("ordinary", observed, "ordinary", { syscall: { ...SYSCALL } });
const SYSCALL = { module: "a", name: "b", signature: "() -> ()" };
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
    ["missing", link("exited 0"), false, [ordinary("unlinked")], LAZY],
    ["unknown", link("exited 0"), false, [afterSetUp("unlinked")], LAZY],
    ["missing", link("exited 0"), false, [named("unlinked a.b")], LAZY],
    ["unknown", link("exited 0"), false, [named("unlinked c.d")], LAZY],
    ["unknown", link("exited 0"), false, [named("unlinked a.b")], STRICT],
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

describe("the support that one claim gives, by its weight and whether it has a circumstance", () => {
  const expectations: Record<string, Expectation> = {
    "exit 0": { end: "exited", status: 0 },
    "exit 7": { end: "exited", status: 7 },
    "exit 0 or trap": { end: "exited", status: 0, orTrapped: true },
    trap: { end: "trapped" },
    timeout: { end: "timeout" },
  };
  /** What was observed → how it failed where it is not what was expected. */
  const outcomes: Record<string, "wrong" | "trapped" | "timeout" | "unknown" | "stub"> = {
    "exited 0": "wrong",
    "exited 7": "wrong",
    "exited 58": "stub",
    "exited 101": "wrong",
    "exited 120": "unknown",
    "exited failure": "wrong",
    trapped: "trapped",
    "trapped host crash": "trapped",
    timeout: "timeout",
    unlinked: "unknown",
    rejected: "unknown",
    harness: "unknown",
    "flaky: exited 28 | exited 101": "wrong",
  };
  const met: Record<string, string[]> = {
    "exit 0": ["exited 0"],
    "exit 7": ["exited 7"],
    "exit 0 or trap": ["exited 0", "trapped"],
    trap: ["trapped"],
    timeout: ["timeout"],
  };
  /** Weight, and whether it has a circumstance → what its end comes to; behind a slash what is left without it. */
  const supports: Record<string, Record<string, string>> = {
    "ordinary, always": { wrong: "broken", trapped: "traps", timeout: "hangs", unknown: "unknown" },
    "ordinary, sometimes": { wrong: "broken", trapped: "traps/traps", timeout: "hangs/hangs", unknown: "unknown" },
    "unusual, always": { wrong: "links", trapped: "traps/traps", timeout: "hangs/hangs", unknown: "links" },
    "unusual, sometimes": { wrong: "links", trapped: "traps/traps", timeout: "hangs/hangs", unknown: "links" },
  };
  const rows = Object.entries(supports).flatMap(([kind, ends]) =>
    Object.entries(expectations).flatMap(([wanted, expectation]) =>
      Object.entries(outcomes).map(([observed, failed]) => ({
        kind,
        wanted,
        expectation,
        observed,
        support: met[wanted]?.includes(observed) ? "works" : failed === "stub" ? "stub" : (ends[failed] as string),
      })),
    ),
  );
  it.each(rows)("$kind, expecting $wanted, seeing $observed: $support", ({ kind, expectation, observed, support }) => {
    const weight: Weight = kind.startsWith("ordinary") ? "ordinary" : "unusual";
    const when = kind.endsWith("sometimes") ? { when: "world a symbolic link" } : {};
    const claim = result("p", observed, weight, { expect: expectation, ...when });
    const cell = deriveSupport(link("exited 0"), false, [claim], STRICT, {});
    expect([cell.support, cell.otherwise].filter(Boolean).join("/")).toBe(support);
    const shown = [...cell.evidence, ...cell.notes].some(([probe]) => probe === "p");
    expect(shown).toBe(support !== "works" && !(weight === "unusual" && outcomes[observed] === "unknown"));
  });

  const sometimes = (observed: string) => result("sometimes", observed, "ordinary", { when: "world a file" });
  const several: [string, string | undefined, ProbeResult[]][] = [
    ["partial", undefined, [ordinary("exited 0"), sometimes("exited 101")]],
    ["broken", "unknown", [ordinary("exited 120"), sometimes("exited 101")]],
    ["broken", undefined, [sometimes("exited 101"), unusual("exited 28")]],
    ["broken", undefined, [ordinary("exited 101"), sometimes("exited 120")]],
    ["partial", undefined, [sometimes("exited 0"), sometimes("trapped"), ordinary("exited 120")]],
    ["traps", undefined, [sometimes("trapped"), unusual("exited 28")]],
    ["traps", "traps", [sometimes("trapped"), unusual("trapped")]],
    ["hangs", "unknown", [sometimes("timeout"), ordinary("exited 120"), unusual("exited 0")]],
    ["works", undefined, [sometimes("exited 120"), sometimes("exited 0")]],
    ["unknown", undefined, [sometimes("exited 120"), unusual("exited 0")]],
  ];
  it.each(several)("%s, otherwise %s", (support, otherwise, claims) => {
    const cell = deriveSupport(link("exited 0"), false, claims, STRICT, {});
    expect([cell.support, cell.otherwise]).toEqual([support, otherwise]);
  });

  it("is unknown where only the set-up failed from run to run", () => {
    expect(holds(result("p", "flaky: exited 0 | exited 120"), {})).toBe("unknown");
    expect(holds(result("p", "flaky: exited 0 | exited 101 | exited 120"), {})).toBe("fails");
  });
});
