import { describe, expect, it } from "vitest";
import { coverageText } from "../../src/commands/measuring/probe-coverage.js";
import { type CoverageGroup, coverageOf } from "../../src/explain/coverage.js";
import type { InterfaceFact, SyscallFact } from "../../src/model/facts.js";
import type { Probe } from "../../src/model/probe.js";

const TYPE = "(i32) -> (i32)";
const OTHER = "(i64) -> (i32)";
const MODULE = "wasi_snapshot_preview1";

const fact = (name: string, more: Partial<SyscallFact> = {}): SyscallFact => ({
  module: MODULE,
  name,
  signatures: [{ signature: TYPE, sources: [] }],
  ...more,
});

type Subject = Pick<Probe, "id" | "kind" | "syscall" | "provokesError">;
const about = (name: string, signature = TYPE, module = MODULE) => ({ module, name, signature });
const link = (name: string, signature = TYPE, module = MODULE): Subject => ({
  id: `link/${module}/${name} ${signature}`,
  kind: "link",
  syscall: about(name, signature, module),
});
const behaviour = (name: string, more: Partial<Subject> = {}): Subject => ({
  id: `${MODULE}/${name}.case`,
  kind: "behaviour",
  syscall: about(name),
  ...more,
});

/** `link 1/2, behaviour 0/2, error –` and the names that lack it. */
const shown = ({ title, parts }: CoverageGroup) => [
  title,
  ...(["link", "behaviour", "error"] as const).map((part) => {
    const one = parts[part];
    return one ? `${one.covered}/${one.due}${one.missing.map((name) => ` ${name}`).join("")}` : "–";
  }),
];

const of = (facts: SyscallFact[], probes: Subject[], interfaces: InterfaceFact[] = []) =>
  coverageOf(facts, interfaces, probes).map(shown);

describe("a function", () => {
  it("has a behaviour when a probe calls it, and an error path when one of them wants the call to fail", () => {
    const facts = [fact("a"), fact("b"), fact("c")];
    const probes = [link("a"), link("b"), behaviour("a"), behaviour("b", { provokesError: true })];
    expect(of(facts, probes)).toEqual([[MODULE, `2/3 ${MODULE}.c`, `2/3 ${MODULE}.c`, `1/3 ${MODULE}.a ${MODULE}.c`]]);
  });

  it("without a result has no error path to probe", () => {
    const signature = "(i32) -> ()";
    const exit = fact("proc_exit", { signatures: [{ signature, sources: [] }] });
    const probes = [link("proc_exit", signature), behaviour("proc_exit", { syscall: about("proc_exit", signature) })];
    expect(of([exit], probes)).toEqual([[MODULE, "1/1", "1/1", "–"]]);
  });

  it("of a vendor stands with each vendor that has it, and by its own type", () => {
    const accept = fact("sock_accept", {
      signatures: [
        { signature: TYPE, sources: [] },
        { signature: OTHER, extension: "wasmedge,wamr", sources: [] },
      ],
    });
    const missing = `${MODULE}.sock_accept`;
    expect(of([accept], [link("sock_accept"), behaviour("sock_accept"), link("sock_accept", OTHER)])).toEqual([
      [MODULE, "1/1", "1/1", `0/1 ${missing}`],
      [`${MODULE}, wamr`, "1/1", `0/1 ${missing}`, `0/1 ${missing}`],
      [`${MODULE}, wasmedge`, "1/1", `0/1 ${missing}`, `0/1 ${missing}`],
    ]);
  });

  it("that repeats another ABI is due what the original is; one that is gone need only be linked", () => {
    const mirror = fact("fd_read", { module: "wasix_32v1", mirrors: MODULE });
    const gone = fact("ws_connect", { module: "wasix_32v1", signatures: [], removed: {} });
    const probes = [link("fd_read", TYPE, "wasix_32v1"), link("ws_connect", "() -> ()", "wasix_32v1")];
    expect(of([mirror, gone], probes)).toEqual([
      ["wasix_32v1, removed names", "1/1", "–", "–"],
      [`wasix_32v1, repeats ${MODULE}`, "1/1", "0/1 wasix_32v1.fd_read", "0/1 wasix_32v1.fd_read"],
    ]);
  });

  it("that is exempt is not due, and the reason is kept", () => {
    const exemptions = { [`${MODULE}.a`]: { error: "it cannot fail" } };
    const [group] = coverageOf([fact("a")], [], [link("a"), behaviour("a")], exemptions);
    expect(group?.parts.error).toEqual({ covered: 0, due: 0, missing: [] });
    expect(group?.exempt).toEqual([{ name: `${MODULE}.a`, part: "error", why: "it cannot fail" }]);
  });
});

describe("an interface", () => {
  const release = (since: string, functions: InterfaceFact["releases"][number]["functions"]) => ({
    since,
    until: since,
    types: [],
    functions,
    sources: [],
  });
  const exit: InterfaceFact = {
    name: "wasi:cli/exit",
    releases: [
      release("0.2.0", [
        { name: "exit", signature: "func(status: result)" },
        { name: "later", signature: "func() -> result", since: "0.2.1" },
      ]),
      release("0.3.0", [{ name: "exit", signature: "func(status: result)" }]),
    ],
  };
  const linked = (module: string, name = ""): Subject => ({
    id: `link/${module}`,
    kind: "link",
    syscall: about(name, "instance", module),
  });

  it("stands in its package and release line; what came later is linked by a probe of its own", () => {
    const called = behaviour("exit", { syscall: about("exit", "func()", "wasi:cli/exit@0.2.0") });
    expect(of([], [linked("wasi:cli/exit@0.2.0"), called], [exit])).toEqual([
      ["wasi:cli 0.2", "1/2 wasi:cli/exit.later", "1/2 wasi:cli/exit.later", "0/1 wasi:cli/exit.later"],
      ["wasi:cli 0.3", "0/1 wasi:cli/exit.exit", "0/1 wasi:cli/exit.exit", "–"],
    ]);
    const [first] = of([], [linked("wasi:cli/exit@0.2.0"), linked("wasi:cli/exit@0.2.1", "later")], [exit]);
    expect(first?.[1]).toBe("2/2");
  });

  it("that a host starts a component by is not called", () => {
    const run: InterfaceFact = { ...exit, name: "wasi:cli/run", exported: true };
    expect(of([], [linked("wasi:cli/run@0.2.0")], [run])).toEqual([
      ["wasi:cli 0.2", "1/1", "–", "–"],
      ["wasi:cli 0.3", "–", "–", "–"],
    ]);
  });
});

it("a feature has its probe, and nothing to link", () => {
  expect(of([], [{ id: "feature/simd", kind: "feature" }])).toEqual([["Wasm features", "–", "1/1", "–"]]);
});

it("as text is a table and the names that lack a probe, with what is exempt and why", () => {
  const facts = [fact("a"), fact("b")];
  const groups = coverageOf(facts, [], [link("a"), link("b"), behaviour("a")], {
    [`${MODULE}.a`]: { error: "it cannot fail" },
  });
  expect(coverageText(groups)).toBe(`\
                        functions        link   behaviour  error path
wasi_snapshot_preview1          2         2/2         1/2         0/1

No probe yet
  wasi_snapshot_preview1, behaviour: b
  wasi_snapshot_preview1, error path: b

Exempt
  wasi_snapshot_preview1.a, error path: it cannot fail
`);
});
