import { describe, expect, it } from "vitest";
import { remarksOn } from "../../src/judge/remarks.js";
import type { ModuleImport, Needs } from "../../src/model/needs.js";

const TYPE = "(i32) -> (i32)";

/** Imports as `module.name`, with `×2` behind one that is listed twice. */
const imports = (...names: string[]): ModuleImport[] =>
  names.map((text) => {
    const [path = "", count = "1"] = text.split("×");
    const at = path.lastIndexOf(".");
    const [module, name] = [path.slice(0, at), path.slice(at + 1)];
    return { module, name, kind: "function", signature: TYPE, count: Number(count) };
  });

const exported = (...names: string[]): Needs["exports"] => [
  { name: "memory", kind: "memory" },
  ...names.map((name) => ({ name, kind: "function" as const })),
];

const core = (list: ModuleImport[], exports = exported("_start")): Needs => ({
  format: "core",
  entry: "command",
  imports: list,
  features: [],
  producers: {},
  exports,
});

const P1 = "wasi_snapshot_preview1";
const SHARED: ModuleImport = {
  module: "env",
  name: "memory",
  kind: "memory",
  signature: "memory 1..2 shared",
  count: 1,
};

describe("a remark", () => {
  it.each<[string, Needs, string[]]>([
    ["nothing", core(imports(`${P1}.fd_read`, `${P1}.fd_write`, "wasix_32v1.fd_dup")), []],
    ["duplicate-imports", core(imports(`${P1}.fd_write×2`, `${P1}.fd_read`)), [`${P1}.fd_write`]],
    [
      "conflicting-imports",
      core([
        ...imports(`${P1}.fd_write`),
        ...imports(`${P1}.fd_write`).map((one) => ({ ...one, signature: "() -> ()" })),
      ]),
      [`${P1}.fd_write`],
    ],
    [
      "mixed-abis",
      core(imports(`${P1}.fd_read`, "wasi_unstable.fd_write", "env.f")),
      [`${P1}.fd_read`, "wasi_unstable.fd_write"],
    ],
    ["mixed-abis", core(imports("wasix_32v1.fd_dup", "wasix_64v1.fd_dup")), ["wasix_32v1.fd_dup", "wasix_64v1.fd_dup"]],
    ["core-of-component", core(imports("wasi:cli/stdout@0.2.0.get-stdout")), ["wasi:cli/stdout@0.2.0.get-stdout"]],
    ["core-of-component", core([], exported("wasi:cli/run@0.2.0#run")), ["wasi:cli/run@0.2.0#run"]],
    ["nothing", core([], exported("cabi_post_f", "cabi_realloc")), []],
    [
      "adapter",
      core(imports("__main_module__._start", "wasi:cli/exit@0.2.0.exit"), exported("wasi:cli/run@0.2.0#run")),
      ["__main_module__._start"],
    ],
    ["two-entries", core([], exported("_start", "_initialize")), ["_start", "_initialize"]],
    ["no-memory", core(imports(`${P1}.fd_read`, `${P1}.proc_exit`), []), [`${P1}.fd_read`]],
    ["nothing", core(imports(`${P1}.proc_exit`, `${P1}.sched_yield`), []), []],
    [
      "nothing",
      core(
        [...imports(`${P1}.fd_read`), { module: "env", name: "m", kind: "memory", signature: "memory 1", count: 1 }],
        [],
      ),
      [],
    ],
    ["no-thread-entry", core([...imports("wasi.thread-spawn"), SHARED]), ["wasi.thread-spawn"]],
    ["nothing", core([...imports("wasi.thread-spawn"), SHARED], exported("_start", "wasi_thread_start")), []],
    [
      "unshared-threads",
      core(imports("wasi.thread-spawn"), exported("_start", "wasi_thread_start")),
      ["wasi.thread-spawn"],
    ],
    ["no-asyncify", core(imports("wasix_32v1.proc_fork")), ["wasix_32v1.proc_fork"]],
    ["nothing", core(imports("wasix_32v1.proc_fork"), exported("_start", "asyncify_start_unwind")), []],
  ])("%s", (kind, needs, names) => {
    const found = remarksOn(needs);
    expect(found.map((one) => one.kind)).toEqual(kind === "nothing" ? [] : [kind]);
    expect(found.flatMap((one) => one.names)).toEqual(names);
  });

  it("says how often an import is listed", () => {
    expect(remarksOn(core(imports(`${P1}.fd_write×3`)))[0]?.text).toContain(`${P1}.fd_write (3 times)`);
  });

  it("on the core of a component says whether it runs without one", () => {
    const lifted = core(imports(`${P1}.fd_write`), exported("a:b/c#d"));
    expect(remarksOn(lifted)[0]?.text).toContain("hosts call its exports only inside a component");
    expect(remarksOn(core(imports("wasi:http/types@0.2.0.drop")))[0]?.text).toContain("no host runs it");
  });

  it("on the core of a component that calls preview 1 too names the adapter", () => {
    const both = core(imports("wasi:http/types@0.2.0.drop", `${P1}.fd_write`));
    expect(remarksOn(both)[0]?.advice).toContain("--adapt");
    expect(remarksOn(core(imports("wasi:http/types@0.2.0.drop")))[0]?.advice).not.toContain("--adapt");
  });
});
