import { describe, expect, it } from "vitest";
import { scan } from "../../src/judge/scan.js";
import { buildMatrix } from "../../src/matrix/build.js";
import { resolveTargets } from "../../src/matrix/targets/targets.js";
import type { ModuleImport, Needs, Reach } from "../../src/model/needs.js";
import { FACTS, fact, file, linkProbe, matrixOf, OTHER_TYPE, PROBES, probe, STRICT, TYPE } from "../matrix/literals.js";

const identity = { name: "app.wasm", bytes: 1 };
const JOINS = { [`link/wasix_32v1/proc_join ${TYPE}`]: "exited 0" };
const LAZY = { "trait/unknown-import": "exited 0" };

function needs(imports: Partial<ModuleImport>[], more: Partial<Needs> = {}): Needs {
  const full = imports.map((one) => ({
    module: "wasi_snapshot_preview1",
    name: "fd_sync",
    kind: "function" as const,
    signature: TYPE,
    count: 1,
    ...one,
  }));
  return { format: "core", entry: "command", features: [], producers: {}, exports: [], imports: full, ...more };
}

const on = (observed: Record<string, string>, wanted: Needs, provides: string[] = []) =>
  scan(identity, wanted, matrixOf(file("r", "1.0.0", { ...STRICT, ...observed })), { provides });

describe("a module's verdict", () => {
  const sync = {};
  const join = { module: "wasix_32v1", name: "proc_join" };
  const foreign = { module: "env", name: "foo" };
  const rows: [string, string, Record<string, string>, Needs][] = [
    ["runs", "nothing is needed", {}, needs([])],
    ["runs", "all imports work", {}, needs([sync])],
    ["fails", "an import is missing", {}, needs([sync, join])],
    [
      "at-risk",
      "an import is missing where linking is lazy and the call traps",
      { ...LAZY, "wasi_snapshot_preview1/fd_sync.regular-file": "trapped unlinked" },
      needs([sync]),
    ],
    ["fails", "an import has another type", JOINS, needs([{ ...join, signature: OTHER_TYPE }])],
    ["fails", "a name was removed", {}, needs([{ module: "wasix_32v1", name: "ws_connect" }])],
    ["fails", "a feature is rejected", { "feature/simd": "rejected" }, needs([sync], { features: ["simd"] })],
    ["fails", "an import is not WASI", {}, needs([foreign])],
    ["fails", "one fails and another is unknown", {}, needs([foreign, { name: "fd_nothing" }])],
    ["at-risk", "an import is broken", { "wasi_snapshot_preview1/fd_sync.regular-file": "exited 52" }, needs([sync])],
    [
      "at-risk",
      "one is at risk and another unknown",
      { ...JOINS, "wasi_snapshot_preview1/fd_sync.regular-file": "timeout" },
      needs([sync, join]),
    ],
    ["unknown", "an import only links", JOINS, needs([sync, join])],
    ["unknown", "an import is not in the catalogue", {}, needs([{ name: "fd_nothing" }])],
    ["unknown", "a feature has no probe", {}, needs([], { features: ["gc"] })],
    ["unknown", "a canary failed", { "canary/argv": "exited 1" }, needs([sync])],
    [
      "unknown",
      "it is a component that imports an interface",
      {},
      needs([{ module: "wasi:cli/stdout@0.2.0", name: "", kind: "interface", signature: "instance" }], {
        format: "component",
      }),
    ],
  ];
  it.each(rows)("is %s where %s", (verdict, _why, observed, wanted) => {
    expect(on(observed, wanted).verdicts.map((entry) => entry.verdict)).toEqual([verdict]);
  });

  describe("of a program that is linked as it runs", () => {
    const global = { module: "env", kind: "global" as const, signature: "global i32" };
    const dynamic = (imports: Partial<ModuleImport>[], features = ["dynamic-linking"]) =>
      needs(imports, { features, exports: [{ name: "own", kind: "function" }] });
    const statusOf = (one: Partial<ModuleImport>, features?: string[]) =>
      on({}, dynamic([one], features)).imports.map(({ status }) => status)[0];

    it.each<[string, Partial<ModuleImport>]>([
      ["where its memory starts", { ...global, name: "__memory_base" }],
      ["its stack", { ...global, name: "__stack_pointer", signature: "global mut i32" }],
      ["its table", { ...global, name: "__indirect_function_table", kind: "table", signature: "table 1 funcref" }],
      ["the tag of C++", { ...global, name: "__cpp_exception", kind: "tag", signature: "tag (i32) -> ()" }],
      ["the address of its own function", { ...global, module: "GOT.func", name: "own", signature: "global mut i32" }],
    ])("%s is not foreign", (_what, one) => {
      expect(statusOf(one)).toBe("known");
      expect(statusOf(one, [])).toBe("foreign");
    });

    it.each<[string, Partial<ModuleImport>]>([
      ["a stack pointer that cannot move", { ...global, name: "__stack_pointer" }],
      ["a tag with nothing in it", { ...global, name: "__c_longjmp", kind: "tag", signature: "tag () -> ()" }],
      ["the address of another library's function", { ...global, module: "GOT.func", name: "other" }],
      ["a function of another library", { module: "env", name: "other" }],
    ])("%s is", (_what, one) => expect(statusOf(one)).toBe("foreign"));

    it("runs where such programs do, and fails where they are not linked", () => {
      const program = dynamic([{ ...global, name: "__memory_base" }]);
      const probes = [...PROBES, probe("feature/dynamic-linking", "feature")];
      const verdictWhere = (observed: string) => {
        const files = [file("r", "1.0.0", { ...STRICT, "feature/dynamic-linking": observed })];
        return scan(identity, program, buildMatrix(FACTS, probes, files)).verdicts.map(({ verdict }) => verdict);
      };
      expect(verdictWhere("exited 0")).toEqual(["runs"]);
      expect(verdictWhere("unlinked env.__memory_base")).toEqual(["fails"]);
    });
  });

  it("asks nothing of the runtime that the embedder provides", () => {
    expect(on({}, needs([foreign]), ["env"]).verdicts[0]?.verdict).toBe("runs");
  });

  it("carries its evidence, a command that shows it and the next step", () => {
    expect(on({}, needs([join])).verdicts[0]?.reasons).toEqual([
      {
        import: "wasix_32v1.proc_join",
        signature: TYPE,
        support: "missing",
        probe: `link/wasix_32v1/proc_join ${TYPE}`,
        observed: "unlinked",
        reproduce: `wasi-scan probe 'link/wasix_32v1/proc_join ${TYPE}' -r r@1.0.0`,
        build: [
          { toolchain: "WASIX", advice: expect.stringContaining("plain WASI"), source: "https://wasix.org/docs" },
        ],
      },
    ]);
  });
});

describe("what decides whether imports link together", () => {
  const TWICE = probe("trait/duplicate-import", "trait");
  const BOTH = probe("trait/two-namespaces", "trait");
  const UNSTABLE = fact("wasi_unstable/fd_sync", TYPE);
  const works = { [`link/wasi_unstable/fd_sync ${TYPE}`]: "exited 0", "wasi_unstable/fd_sync.works": "exited 0" };
  const behaviour = probe("wasi_unstable/fd_sync.works", "behaviour", {
    module: "wasi_unstable",
    name: "fd_sync",
    signature: TYPE,
  });
  const probes = [...PROBES, TWICE, BOTH, linkProbe(UNSTABLE, TYPE), behaviour];
  const judged = (observed: Record<string, string>, imports: Partial<ModuleImport>[]) => {
    const matrix = buildMatrix([...FACTS, UNSTABLE], probes, [
      file("r", "1.0.0", { ...STRICT, ...works, ...observed }),
    ]);
    return scan(identity, needs(imports), matrix).verdicts[0];
  };
  const twice = [{ count: 2 }];
  const both = [{}, { module: "wasi_unstable" }];

  it.each([
    ["runs", "twice", twice, { [TWICE.id]: "exited 0" }],
    ["fails", "twice", twice, { [TWICE.id]: "rejected" }],
    ["unknown", "twice, which was not measured", twice, {}],
    ["runs", "of both namespaces", both, { [BOTH.id]: "exited 0" }],
    ["fails", "of both namespaces", both, { [BOTH.id]: "unlinked wasi_unstable.args_sizes_get" }],
    ["runs", "of one namespace, where two are refused", [{}], { [BOTH.id]: "unlinked wasi_unstable.args_sizes_get" }],
  ] as [string, string, Partial<ModuleImport>[], Record<string, string>][])(
    "it %s, imports %s",
    (verdict, _what, imports, observed) => {
      expect(judged(observed, imports)?.verdict).toBe(verdict);
    },
  );

  it("names the finding", () => {
    expect(judged({ [TWICE.id]: "rejected" }, twice)?.reasons).toMatchObject([
      { trait: "duplicate-import", support: "rejected", probe: TWICE.id },
    ]);
  });
});

describe("how calls lead to an import", () => {
  const broken = { "wasi_snapshot_preview1/fd_sync.regular-file": "exited 52" };
  it("ranks reasons of equal weight", () => {
    const foreign = (name: string, reach: Reach) => ({ module: "env", name, reach });
    const report = on({}, needs([foreign("a", "none"), foreign("b", "indirect"), foreign("c", "direct")]));
    expect(report.verdicts[0]?.reasons.map((reason) => reason.import)).toEqual(["env.c", "env.b", "env.a"]);
  });
  it("never makes a verdict lighter", () => {
    expect(on(broken, needs([{ reach: "none" }])).verdicts[0]?.verdict).toBe("at-risk");
  });
});

describe("an import's status", () => {
  it.each([
    [{}, "known", undefined],
    [{ signature: OTHER_TYPE }, "other-signature", TYPE],
    [{ name: "fd_synk" }, "unlisted", "fd_sync"],
    [{ module: "wasix_32v1", name: "ws_connect" }, "removed", undefined],
    [{ module: "env", name: "foo" }, "foreign", undefined],
    // Names that every object of JavaScript answers to.
    [{ name: "constructor" }, "unlisted", undefined],
    [{ signature: "toString" }, "other-signature", TYPE],
    [{ module: "constructor", name: "toString" }, "foreign", undefined],
    [{ module: "env", name: "memory", kind: "memory" as const }, "known", undefined],
  ])("%o", (one, status, suggestion) => {
    expect(on({}, needs([one])).imports[0]).toMatchObject({ status, ...(suggestion && { suggestion }) });
  });
});

describe("over the versions of a runtime", () => {
  const BROKEN = { ...STRICT, "wasi_snapshot_preview1/fd_sync.regular-file": "exited 8" };
  const matrix = matrixOf(
    ...["1.0.0", "2.0.0"].map((version) => file("r", version, BROKEN)),
    ...["3.0.0", "4.0.0"].map((version) => file("r", version, STRICT)),
  );
  const verdicts = (...queries: string[]) =>
    scan(
      identity,
      needs([{}]),
      matrix,
      queries.length > 0 ? { targets: resolveTargets(queries, matrix).targets } : {},
    ).verdicts.map(({ since, until, inferred, verdict, lastTested }) => ({
      range: `${since}..${until}`,
      inferred,
      verdict,
      lastTested,
    }));

  it("equal neighbours are one range, which says that it is inferred", () => {
    expect(verdicts()).toEqual([
      { range: "1.0.0..2.0.0", inferred: true, verdict: "at-risk", lastTested: "4.0.0" },
      { range: "3.0.0..4.0.0", inferred: true, verdict: "runs", lastTested: "4.0.0" },
    ]);
  });

  it("a version between two that agree is inferred, between two that differ unknown", () => {
    expect(verdicts("r 3.5.0")).toEqual([
      { range: "3.0.0..4.0.0", inferred: true, verdict: "runs", lastTested: "4.0.0" },
    ]);
    expect(verdicts("r 2.5.0")).toEqual([
      { range: "2.5.0..2.5.0", inferred: undefined, verdict: "unknown", lastTested: "4.0.0" },
    ]);
  });

  it("a version newer than the newest measured is unknown and says which was tested last", () => {
    expect(verdicts("r>=5")).toEqual([{ range: "5..5", inferred: undefined, verdict: "unknown", lastTested: "4.0.0" }]);
  });

  it("nothing is inferred across a measured version that was not asked for", () => {
    const gap = matrixOf(file("r", "1.0.0", STRICT), file("r", "2.0.0", BROKEN), file("r", "3.0.0", STRICT));
    const targets = resolveTargets(["r 1", "r 3"], gap).targets;
    expect(
      scan(identity, needs([{}]), gap, { targets }).verdicts.map(({ since, until }) => `${since}..${until}`),
    ).toEqual(["1.0.0..1.0.0", "3.0.0..3.0.0"]);
  });

  it("a configuration that turns a no into a yes is reported with its flags", () => {
    const flagged = file("r", "1.0.0", STRICT, { configuration: "sync", flags: ["--sync"] });
    const both = matrixOf(file("r", "1.0.0", BROKEN), flagged);
    expect(scan(identity, needs([{}]), both).verdicts[0]).toMatchObject({ verdict: "runs", flags: ["--sync"] });
    const same = matrixOf(file("r", "1.0.0", STRICT), flagged);
    expect(scan(identity, needs([{}]), same).verdicts[0]).toMatchObject({ verdict: "runs", flags: [] });
  });

  it("a configuration that has what is missing is reported, though something else was not measured there", () => {
    const missing = {
      [`link/wasi_snapshot_preview1/fd_sync ${TYPE}`]: "unlinked",
      "wasi_snapshot_preview1/fd_sync.regular-file": "unlinked",
    };
    const plain = file("r", "1.0.0", { ...STRICT, ...missing, ...JOINS });
    const wanted = needs([{}, { module: "wasix_32v1", name: "proc_join" }]);
    const flags = { configuration: "sync", flags: ["--sync"] };
    const has = matrixOf(plain, file("r", "1.0.0", { ...STRICT, ...JOINS }, flags));
    expect(scan(identity, wanted, has).verdicts[0]).toMatchObject({ verdict: "unknown", flags: ["--sync"] });
    for (const canary of ["exited 0", "exited 1"]) {
      const unmeasured = matrixOf(plain, file("r", "1.0.0", { "canary/argv": canary, ...JOINS }, flags));
      expect(scan(identity, wanted, unmeasured).verdicts[0]).toMatchObject({ verdict: "fails", flags: [] });
    }
  });

  it("a configuration with more failures is not better than unknown", () => {
    const flagged = file("r", "1.0.0", { ...BROKEN, ...JOINS }, { configuration: "sync", flags: ["--sync"] });
    const both = matrixOf(file("r", "1.0.0", { ...STRICT, ...JOINS }), flagged);
    const wanted = needs([{}, { module: "wasix_32v1", name: "proc_join" }]);
    expect(scan(identity, wanted, both).verdicts[0]).toMatchObject({ verdict: "unknown", flags: [] });
  });
});
