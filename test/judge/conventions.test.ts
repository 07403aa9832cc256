import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { scan } from "../../src/judge/scan.js";
import { buildMatrix } from "../../src/matrix/build.js";
import { CONVENTIONS } from "../../src/model/conventions.js";
import type { ModuleImport, Needs } from "../../src/model/needs.js";
import { FACTS, file, PROBES, probe, STRICT, TYPE } from "../matrix/literals.js";

const OTHERS = ["foreign-import", "imported-table", "imported-global"];
const TRAITS = [...Object.keys(CONVENTIONS), ...OTHERS];
const ALL = [
  ...PROBES,
  ...TRAITS.map((name) => probe(`trait/${name}`, "trait")),
  ...["imported-memory", "imported-shared-memory", "threads"].map((name) => probe(`feature/${name}`, "feature")),
];
const MET = Object.fromEntries([
  ...TRAITS.map((name) => [`trait/${name}`, "exited 0"]),
  ...["imported-memory", "imported-shared-memory", "threads"].map((name) => [`feature/${name}`, "exited 0"]),
]);

const fdSync: ModuleImport = {
  module: "wasi_snapshot_preview1",
  name: "fd_sync",
  kind: "function",
  signature: TYPE,
  count: 1,
};
const memory = (name: string, signature: string): ModuleImport => {
  const [module = "", field = ""] = name.split(".");
  return { module, name: field, kind: "memory", signature, count: 1 };
};
const exported = (...names: string[]): Needs["exports"] =>
  names.map((name) => ({ name, kind: name.startsWith("_") ? "function" : "memory" }));
const module = (imports: ModuleImport[], exports: string[], more: Partial<Needs> = {}): Needs => ({
  format: "core",
  entry: "command",
  features: [],
  producers: {},
  imports,
  exports: exported(...exports),
  ...more,
});

function judged(needs: Needs, observed: Record<string, string | undefined> = {}, provides: string[] = []) {
  const all = { ...STRICT, ...MET, ...observed };
  const known = Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined));
  const matrix = buildMatrix(FACTS, ALL, [file("r", "1.0.0", known)]);
  const [entry] = scan({ name: "app.wasm", bytes: 1 }, needs, matrix, { provides }).verdicts;
  if (!entry) throw new Error("no verdict");
  return entry;
}

/** Exports a function under the empty name beside its entry. */
function nameless(): Needs {
  const needs = module([fdSync], ["_start", "memory"]);
  return { ...needs, exports: [...needs.exports, { name: "", kind: "function" }] };
}

/** Grows its memory without asking where the new part lies. */
const owner = (): Needs => ({ ...module([fdSync], ["_start", "memory"]), ownsMemory: true });

const exitOnly: ModuleImport = { ...fdSync, name: "sched_yield" };
const SHARED = { features: ["imported-shared-memory"] };
const MEMORY = { features: ["imported-memory"] };

describe("a convention that a host does not keep", () => {
  it.each([
    ["no-memory-export", "no memory is exported", module([fdSync], ["_start"])],
    ["memory-export-name", "memory is exported as something else", module([fdSync], ["_start", "mem"])],
    ["no-memory-no-imports", "neither memory nor an import is there", module([], ["_start"])],
    ["two-entries", "both entries are exported", module([fdSync], ["_start", "_initialize", "memory"])],
    ["reactor-initialized", "it is a reactor", module([fdSync], ["_initialize", "memory"])],
    ["nameless-export", "a function has an empty name", nameless()],
    ["memory-is-its-own", "it takes all memory behind its data", owner()],
    ["no-entry", "neither entry is exported", module([fdSync], ["_answer", "memory"])],
    ["no-entry-no-imports", "it is a library of its own", module([], ["_answer"])],
    ["memory-import-name", "its memory has another name", module([memory("a.b", "memory 1")], ["_start"], MEMORY)],
    ["memory-import-minimum", "its memory is large", module([memory("env.memory", "memory 9")], ["_start"], MEMORY)],
    ["memory-import-maximum", "it is limited", module([memory("env.memory", "memory 1..9")], ["_start"], MEMORY)],
    [
      "shared-memory-import-name",
      "its shared memory has another name",
      module([memory("a.b", "memory 1..2 shared")], ["_start"], SHARED),
    ],
    [
      "shared-memory-import-maximum",
      "its shared memory is large",
      module([memory("env.memory", "memory 17..16384 shared")], ["_start"], SHARED),
    ],
  ])("%s fails a module where %s", (trait, _what, needs) => {
    expect(judged(needs).verdict).toBe("runs");
    const entry = judged(needs, { [`trait/${trait}`]: "trapped host error" });
    expect(entry.verdict).toBe("fails");
    expect(entry.reasons).toMatchObject([
      { trait, support: "convention", probe: `trait/${trait}`, observed: "trapped host error" },
    ]);
    expect(entry.reasons[0]?.advice).toBe(CONVENTIONS[trait]?.advice);
    // Nearly all hosts leave the memory alone, so that one where nobody looked is no reason to doubt.
    const elsewhere = trait === "memory-is-its-own" ? "runs" : "unknown";
    expect(judged(needs, { [`trait/${trait}`]: undefined }).verdict).toBe(elsewhere);
  });

  it("is no question for a module that keeps it", () => {
    const broken = Object.fromEntries(TRAITS.map((name) => [`trait/${name}`, "trapped host error"]));
    expect(judged(module([fdSync], ["_start", "memory"]), broken).verdict).toBe("runs");
    const imported = module([memory("env.memory", "memory 1"), fdSync], ["_start"], MEMORY);
    expect(judged(imported, broken).verdict).toBe("runs");
  });

  it("puts a reactor at risk that is initialised twice or, said alone, never", () => {
    const reactor = module([fdSync], ["_initialize", "memory"]);
    const once = { "trait/reactor-initialized-once": "exited 0, stdout differs" };
    expect(judged(reactor, once)).toMatchObject({
      verdict: "at-risk",
      reasons: [{ trait: "reactor-initialized-once", support: "convention" }],
    });
    const never = { ...once, "trait/reactor-initialized": "exited 0, stdout differs" };
    expect(judged(reactor, never)).toMatchObject({ verdict: "at-risk", reasons: [{ trait: "reactor-initialized" }] });
  });

  it("puts a module at risk whose nameless export is called as the program", () => {
    const called = { "trait/nameless-export": "exited 99" };
    expect(judged(nameless(), called)).toMatchObject({ verdict: "at-risk", reasons: [{ trait: "nameless-export" }] });
  });

  it("puts a module at risk that takes for its own what the host keeps in its memory", () => {
    const grown = { "trait/memory-is-its-own": "exited 99" };
    expect(judged(owner(), grown)).toMatchObject({ verdict: "at-risk", reasons: [{ trait: "memory-is-its-own" }] });
    expect(judged(module([fdSync], ["_start", "memory"]), grown)).toMatchObject({ verdict: "runs" });
  });

  it("is a hazard where the calls go through and only what they pass is lost", () => {
    const lost = { "trait/no-memory-export": "exited 0, stdout differs" };
    const entry = judged(module([fdSync], ["_start"]), lost);
    expect(entry).toMatchObject({
      verdict: "runs",
      hazards: [{ trait: "no-memory-export", observed: "exited 0, stdout differs", failure: "wrong" }],
    });
  });

  it("is not asked of a program that passes no pointers, but for its memory", () => {
    const needs = module([exitOnly], ["_start"]);
    const traits = judged(needs, { "trait/no-memory": "trapped no memory export" }).reasons.map(({ trait }) => trait);
    expect(traits).toContain("no-memory");
    expect(traits).not.toContain("no-memory-export");
  });

  it("says nothing beside a memory that cannot be imported at all", () => {
    const needs = module([memory("a.b", "memory 1")], ["_start"], MEMORY);
    const none = { "feature/imported-memory": "unlinked env.memory", "trait/memory-import-name": "unlinked host.mem" };
    expect(judged(needs, none).reasons).toMatchObject([{ feature: "imported-memory", support: "missing" }]);
  });

  it("is no reason where its probe lacks an import of its own", () => {
    const needs = module([fdSync], ["_start", "_initialize", "memory"]);
    const none = { "trait/two-entries": "unlinked wasi_snapshot_preview1.proc_exit" };
    expect(judged(needs, none)).toMatchObject({ verdict: "runs", reasons: [] });
  });

  it("is none of the runtime's for a memory that the embedder provides", () => {
    const needs = module([memory("env.memory", "memory 9")], ["_start"], MEMORY);
    const none = { "feature/imported-memory": "unlinked env.memory" };
    expect(judged(needs, none).verdict).toBe("fails");
    expect(judged(needs, none, ["env"]).verdict).toBe("runs");
  });
});

describe("an import that is no syscall", () => {
  const foreign = (kind: ModuleImport["kind"]) => module([{ ...memory("env.x", ""), kind }], ["_start", "memory"]);
  it.each([
    ["function", "works", { "trait/foreign-import": "exited 0" }, "at-risk"],
    ["function", "is refused", { "trait/foreign-import": "unlinked env.no_such_function" }, "fails"],
    ["table", "is provided", { "trait/imported-table": "exited 0" }, "runs"],
    ["table", "is refused", { "trait/imported-table": "unlinked env.table" }, "fails"],
    ["global", "is refused", { "trait/imported-global": "rejected" }, "fails"],
    ["tag", "has no probe", {}, "fails"],
  ] as const)("%s that %s", (kind, _what, observed, verdict) => {
    expect(judged(foreign(kind), observed).verdict).toBe(verdict);
  });

  it("is refused where that was not measured and unknown names of known modules are", () => {
    const unmeasured = { "trait/foreign-import": undefined };
    expect(judged(foreign("function"), unmeasured).verdict).toBe("fails");
    expect(judged(foreign("function"), { ...unmeasured, "trait/unknown-import": "exited 0" }).verdict).toBe("at-risk");
  });
});

it("every convention has a probe, and the report's schema knows it for a reason", async () => {
  const probes = readdirSync(join(import.meta.dirname, "../../probes/trait")).map((name) => basename(name, ".wat"));
  expect(TRAITS.filter((name) => !probes.includes(name))).toEqual([]);
  const schema = await import("../../src/formats/report.schema.json", { with: { type: "json" } });
  expect(JSON.stringify(schema.default)).toContain('"convention"');
  expect(() => new Ajv2020({ strict: false, validateFormats: false }).compile(schema.default)).not.toThrow();
});
