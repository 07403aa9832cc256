import { describe, expect, it } from "vitest";
import { gate } from "../../src/gate/gate.js";
import type { Policy } from "../../src/gate/policy.js";
import type { ModuleReport, ReasonSupport, Verdict } from "../../src/model/report.js";
import { entry, fails, hazard, module, reason, SOCK_ACCEPT } from "./reports.js";

const verdictOf = (one: ModuleReport, policy: Policy = {}) => gate({ modules: [one] }, policy);
const rules = (one: ModuleReport, policy: Policy = {}) => verdictOf(one, policy).findings.map(({ rule }) => rule);

const unknown = module({ verdicts: [entry({ verdict: "unknown", reasons: [reason({ support: "links" })] })] });
const atRisk = module({ verdicts: [entry({ verdict: "at-risk", reasons: [reason({ support: "stub" })] })] });
const hazardous = module({ verdicts: [entry({ hazards: [hazard] })] });

describe("without a policy the gate", () => {
  it("passes what runs", () => expect(verdictOf(module())).toMatchObject({ passed: true, findings: [] }));
  it.each([
    ["what fails", module({ verdicts: [fails()] }), ["missing"]],
    ["what is at risk", atRisk, ["stub"]],
    ["what is unknown", unknown, ["links"]],
    ["a module for whose targets nothing was measured", module({ verdicts: [] }), ["unknown"]],
    ["an unknown without a reason", module({ verdicts: [entry({ verdict: "unknown" })] }), ["unknown"]],
  ])("fails %s", (_what, one, found) => {
    expect(verdictOf(one).passed).toBe(false);
    expect(rules(one)).toEqual(found);
  });
  it("tells a hazard as a note, which passes", () => {
    expect(verdictOf(hazardous)).toMatchObject({
      passed: true,
      findings: [{ rule: "hazard", severity: "note", fails: false }],
    });
  });
  it("leaves the report as it is", () => {
    const one = Object.freeze(module({ verdicts: Object.freeze([Object.freeze(fails())]) as never }));
    expect(verdictOf(one).passed).toBe(false);
  });
});

describe("severities", () => {
  it("decide what is a finding, and --fail-on which of them fail", () => {
    expect(verdictOf(unknown, { severity: { unknown: "warning" } })).toMatchObject({ passed: true });
    expect(verdictOf(unknown, { severity: { unknown: "warning" }, failOn: "warning" })).toMatchObject({
      passed: false,
    });
    expect(verdictOf(atRisk, { severity: { "at-risk": "off" }, failOn: "note" }).findings).toEqual([]);
    expect(verdictOf(hazardous, { failOn: "note" }).passed).toBe(false);
    expect(verdictOf(hazardous, { severity: { hazard: "error" } }).passed).toBe(false);
    expect(verdictOf(module({ verdicts: [fails()] }), { failOn: "never" })).toMatchObject({
      passed: true,
      findings: [{ severity: "error", fails: false }],
    });
  });

  it("are those of each reason, so that a partial function beside a missing one is at risk only", () => {
    const both = module({
      verdicts: [
        fails({ reasons: [reason(), reason({ import: "wasi_snapshot_preview1.fd_sync", support: "partial" })] }),
      ],
    });
    const { findings } = verdictOf(both, { severity: { "at-risk": "warning" } });
    expect(findings).toMatchObject([
      { rule: "missing", severity: "error", verdict: "fails" },
      { rule: "partial", severity: "warning", verdict: "at-risk" },
    ]);
  });

  it("do not rise above the entry's own where linking is lazy", () => {
    const lazy = module({ verdicts: [entry({ verdict: "at-risk", reasons: [reason()] })] });
    expect(verdictOf(lazy, { severity: { "at-risk": "note" } }).findings).toMatchObject([
      { verdict: "at-risk", severity: "note" },
    ]);
  });
});

describe("findings", () => {
  it("begin with what fails, before what is at risk and what is not known, of the same severity", () => {
    const of = (verdict: Verdict, support: ReasonSupport, runtime: string) =>
      entry({ runtime, verdict, reasons: [reason({ support })] });
    const one = module({
      verdicts: [of("unknown", "unknown", "a"), of("at-risk", "partial", "b"), of("fails", "missing", "c")],
    });
    const policy: Policy = { severity: { hazard: "error" } };
    const { findings } = verdictOf({ ...one, verdicts: [entry({ hazards: [hazard] }), ...one.verdicts] }, policy);
    expect(findings.map(({ rule }) => rule)).toEqual(["missing", "partial", "unknown", "hazard"]);
  });

  it("are one for each target, subject and state, with all its versions", () => {
    const one = module({
      verdicts: [
        fails({ until: "1.0.0" }),
        fails({ since: "2.0.0" }),
        fails({ since: "3.0.0", until: "3.1.0" }),
        fails({ runtime: "beta" }),
      ],
    });
    expect(verdictOf(one).findings).toMatchObject([
      { target: "alpha", subject: SOCK_ACCEPT, versions: "1.0.0, 2.0.0, 3.0.0–3.1.0" },
      { target: "beta", versions: "1.0.0–2.0.0" },
    ]);
  });

  it("keep their fingerprint when a newer version is measured, and lose it with module, target, import or state", () => {
    const print = (one: ModuleReport) => verdictOf(one).findings[0]?.fingerprint;
    const first = print(module({ verdicts: [fails()] }));
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(print(module({ verdicts: [fails({ until: "3.0.0" })] }))).toBe(first);
    expect(print(module({ name: "./app.wasm", verdicts: [fails()] }))).toBe(first);
    const others = [
      module({ name: "b.wasm", verdicts: [fails()] }),
      module({ source: { path: "spin.toml", line: 3 }, verdicts: [fails()] }),
      module({ verdicts: [fails({ runtime: "beta" })] }),
      module({ verdicts: [fails({ reasons: [reason({ import: "env.f" })] })] }),
      module({ verdicts: [fails({ reasons: [reason({ support: "mismatch" })] })] }),
    ].map(print);
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it("are where the manifest names the module, and at the file itself where nothing names it", () => {
    const at = (one: ModuleReport) => verdictOf(one).findings[0]?.location;
    expect(at(module({ name: ".\\dist\\app.wasm", verdicts: [fails()] }))).toEqual({ file: "dist/app.wasm", line: 1 });
    expect(at(module({ source: { path: "./spin.toml", line: 7 }, verdicts: [fails()] }))).toEqual({
      file: "spin.toml",
      line: 7,
    });
  });

  it("name files below the root without it, so that a checkout elsewhere has the same fingerprints", () => {
    const at = (root: string) =>
      gate({ modules: [module({ name: `${root}/dist/app.wasm`, verdicts: [fails()] })] }, {}, { root }).findings[0];
    expect(at("/build")?.location.file).toBe("dist/app.wasm");
    expect(at("/home/me/project")?.fingerprint).toBe(at("/build")?.fingerprint);
    expect(at("C:\\work")?.fingerprint).toBe(at("/build")?.fingerprint);
  });

  it("say what was observed, in one sentence", () => {
    const stub = reason({
      support: "broken",
      probe: "wasi_snapshot_preview1/sock_accept.x",
      observed: "exited 52, and 2 more",
    });
    expect(verdictOf(module({ verdicts: [entry({ verdict: "at-risk", reasons: [stub] })] })).findings[0]?.message).toBe(
      "wasi_snapshot_preview1.sock_accept does not work (returned ENOSYS) on alpha 1.0.0–2.0.0",
    );
  });
});

describe("what a policy denies", () => {
  it.each<[string, Policy]>([
    ["denied-capability", { deny: { capabilities: ["filesystem"] } }],
    ["denied-abi", { deny: { abis: ["wasi_*"] } }],
    ["denied-feature", { deny: { features: ["simd"] } }],
    ["denied-syscall", { deny: { syscalls: ["sock_*"] } }],
    ["denied-syscall", { deny: { syscalls: [SOCK_ACCEPT] } }],
    ["denied-capability", { allow: { capabilities: [] } }],
    ["denied-feature", { allow: { features: ["threads"] } }],
    ["denied-syscall", { allow: { syscalls: ["*"] }, deny: { syscalls: ["*accept"] } }],
  ])("%s: %j", (rule, policy) => {
    expect(rules(module(), policy)).toEqual([rule]);
    expect(verdictOf(module(), policy).passed).toBe(false);
  });

  it.each<Policy>([
    { deny: { capabilities: ["sockets"], syscalls: ["fd_*"], features: ["threads"], abis: ["wasi_unstable"] } },
    {
      allow: {
        capabilities: ["filesystem"],
        syscalls: ["sock_accept"],
        features: ["s*d"],
        abis: ["wasi_snapshot_preview1"],
      },
    },
  ])("leaves alone what it does not name: %j", (policy) => expect(rules(module(), policy)).toEqual([]));

  it("names interfaces of a component with or without a version, and single functions of them", () => {
    const component = module({
      imports: [
        {
          module: "wasi:sockets/tcp@0.2.0",
          name: "",
          kind: "interface",
          signature: "instance",
          count: 1,
          status: "known",
          functions: ["[method]tcp-socket.start-listen"],
        },
      ],
    });
    for (const pattern of [
      "wasi:sockets/*",
      "wasi:sockets/tcp",
      "wasi:sockets/tcp@0.2.0",
      "wasi:sockets/tcp#*listen",
    ]) {
      expect(rules(component, { deny: { syscalls: [pattern] } })).toContain("denied-syscall");
    }
    expect(rules(component, { allow: { syscalls: ["wasi:sockets/tcp"] } })).toEqual([]);
    expect(rules(component, { allow: { syscalls: ["wasi:sockets/tcp#*listen"] } })).toEqual([]);
    expect(rules(component, { allow: { syscalls: ["wasi:sockets/tcp#*accept"] } })).toEqual(["denied-syscall"]);
  });
});

describe("a policy that asks for a sandbox", () => {
  const policy: Policy = { sandbox: "confines" };
  const on = (more: object, capabilities = ["filesystem"]) => module({ capabilities, verdicts: [entry(more)] });

  it("passes a module with files where it is confined", () =>
    expect(rules(on({ sandbox: { escapes: [], unknown: [] } }), policy)).toEqual([]));
  it("fails it where it is not, and where that is not known", () => {
    expect(rules(on({ sandbox: { escapes: ["1.0.0"], unknown: [] } }), policy)).toEqual(["sandbox"]);
    expect(rules(on({ sandbox: { escapes: [], unknown: ["1.0.0"] } }), policy)).toEqual(["sandbox"]);
    expect(rules(on({}), policy)).toEqual(["sandbox"]);
    expect(verdictOf(on({}), { ...policy, severity: { unknown: "off" } }).passed).toBe(false);
  });
  it("does not concern a module without files", () => expect(rules(on({}, ["clock"]), policy)).toEqual([]));
});

describe("a baseline", () => {
  const old = module({ verdicts: [fails()] });
  const baseline = verdictOf(old).findings;

  it("keeps known findings quiet, whatever versions they are of", () => {
    const later = module({ verdicts: [fails({ until: "9.0.0" })] });
    expect(gate({ modules: [later] }, {}, { baseline })).toMatchObject({
      passed: true,
      findings: [{ known: true, fails: false }],
      gone: [],
    });
  });

  it("fails on a new one and tells one that is gone, though their number is the same", () => {
    const swapped = module({ verdicts: [fails({ reasons: [reason({ import: "env.f" })] })] });
    expect(gate({ modules: [swapped] }, {}, { baseline })).toMatchObject({
      passed: false,
      findings: [{ subject: "env.f", fails: true }],
      gone: [{ subject: SOCK_ACCEPT, target: "alpha", state: "missing" }],
    });
  });

  it("is compared by the whole key, so that a name made to collide with a fingerprint hides nothing", () => {
    const forged = [{ ...baseline[0], subject: "env.g" }] as typeof baseline;
    expect(gate({ modules: [old] }, {}, { baseline: forged }).passed).toBe(false);
  });
});

describe("the age of the matrix", () => {
  const report = { modules: [module()], matrix: { date: "2026-11-01", digest: "0" } };
  it("is told where it is over the limit, and fails nothing", () => {
    expect(gate(report, { maxMatrixAge: 27 }, { today: "2026-11-29" })).toMatchObject({
      passed: true,
      stale: { age: 28, limit: 27 },
    });
    expect(gate(report, { maxMatrixAge: 28 }, { today: "2026-11-29" }).stale).toBeUndefined();
  });
  it("needs the day", () => expect(() => gate(report, { maxMatrixAge: 1 })).toThrow("the day is not given"));
});
