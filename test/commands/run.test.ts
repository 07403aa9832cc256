import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type RunLine, type RunReport, renderRuns } from "../../src/commands/running/run-report.js";
import { printOutcome } from "../../src/matrix/observation-text.js";
import { findInstalled, runtimes } from "../../src/runtimes/index.js";
import { CASES, readCases } from "../cases/cases.js";

const line = (runtime: string, more: Partial<RunLine> = {}): RunLine => ({
  runtime,
  version: "1.0.0",
  flags: [],
  predicted: "runs",
  actual: "ran",
  agreement: "right",
  outcome: { end: "exited", status: 0 },
  stdout: "one\ntwo\n",
  stderr: "",
  ...more,
});

const report = (...lines: RunLine[]): RunReport => ({ name: "app.wasm", calls: "_start", lines });
const TEXT = { json: false, output: false };

/** The one that is always here. */
const NODE = `node@${process.versions.node}`;

describe("the table of runs", () => {
  it("compares every output with that of the first that ran", () => {
    const text = renderRuns(
      report(
        line("a", {
          actual: "refused",
          outcome: { end: "unlinked", detail: "env.foo" },
          predicted: "fails",
          stdout: "",
        }),
        line("b"),
        line("c"),
        line("d", { stdout: "one\nthree\n" }),
        line("e", { stdout: "one\n" }),
      ),
      TEXT,
    );
    expect(text).toMatch(/^a 1\.0\.0 +fails +unlinked env\.foo$/m);
    expect(text).toMatch(/^b .* 2 lines$/m);
    expect(text).toMatch(/^c .* same$/m);
    expect(text).toMatch(/^d .* differs at line 2: "three" instead of "two"$/m);
    expect(text).toMatch(/^e .* differs at line 2: "" instead of "two"$/m);
    expect(text).toContain("No prediction was wrong.");
  });

  it("names no status where it got lost on the way", () => {
    const lost = line("jco", { outcome: { end: "exited", detail: "failure" } });
    expect(renderRuns(report(lost), TEXT)).toMatch(/^jco 1\.0\.0 +runs +exited failure +2 lines$/m);
  });

  it("marks a wrong prediction", () => {
    const text = renderRuns(report(line("a", { predicted: "fails", agreement: "wrong" }), line("b")), TEXT);
    expect(text).toMatch(/^a .*exited 0 ✗/m);
    expect(text).toContain("1 of 2 predictions was wrong");
  });

  it("shows the engine's message where a prediction was wrong, and all that was written if asked", () => {
    const trapped = {
      actual: "failed",
      agreement: "wrong",
      outcome: { end: "trapped", detail: "unreachable" },
    } as const;
    const bad = line("a", {
      ...trapped,
      message: "Error: it\u001b[31m trapped\nat wasm",
      stdout: "",
      stderr: "oops\n",
    });
    const text = renderRuns(report(bad, line("b")), TEXT);
    expect(text).toContain("\na 1.0.0:\n    Error: it\\u001b[31m trapped\n    at wasm\n");
    expect(text).toContain("A module that traps by its own will counts too");
    expect(text).not.toContain("oops");
    const all = renderRuns(report(bad, line("b"), line("c", { stdout: "" })), { json: false, output: true });
    expect(all).toContain("a 1.0.0:\n  standard error:\n    oops\n  engine:\n    Error: it");
    expect(all).toContain("b 1.0.0:\n  standard output:\n    one\n    two\n");
    expect(all).toContain("c 1.0.0:\n  wrote nothing");
  });

  it("says that a run of a library calls nothing", () => {
    expect(renderRuns({ ...report(line("a")), calls: "nothing" }, TEXT)).toContain("a run loads it and calls nothing");
  });
});

describe("wasi-scan run", () => {
  let folder: string;
  const cli = resolve(import.meta.dirname, "../../dist/cli.cjs");
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [cli, "run", ...args], { cwd: folder, encoding: "utf8", input: "from stdin" });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "run-"));
    mkdirSync(join(folder, "two"));
    const exits = (status: number) =>
      `(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32))) (memory (export "memory") 1)
         (func (export "_start") (call 0 (i32.const ${status}))))`;
    writeFileSync(join(folder, "seven.wat"), exits(7));
    for (const name of ["a", "b"]) writeFileSync(join(folder, `two/${name}.wat`), exits(0));
    const trap = '(memory (export "memory") 1) (func (export "_start") unreachable)';
    writeFileSync(join(folder, "traps.wat"), `(module ${trap})`);
    writeFileSync(join(folder, "no-memory.wat"), '(module (func (export "_start")))');
    writeFileSync(join(folder, "foreign.wat"), '(module (import "env" "foo" (func)) (func (export "_start")))');
  });

  it("shows what happened beside what was predicted", () => {
    const { stdout, status } = run("seven.wat", "-r", NODE, "--trust", "-f", "json");
    const runs = JSON.parse(stdout).runs as RunLine[];
    expect(new Set(runs.map(({ outcome }) => outcome.status))).toEqual(new Set([7]));
    expect(status).toBe(0);
  });

  it("agrees that what nobody provides is refused", () => {
    const { stdout } = run("foreign.wat", "-r", NODE, "--trust", "-f", "json");
    for (const one of JSON.parse(stdout).runs) {
      expect(one).toMatchObject({ predicted: "fails", actual: "refused", agreement: "right" });
    }
  });

  const ends = readCases().flatMap(({ file, situation, runs = {} }) =>
    Object.entries(runs).map(([runtime, end]) => ({ file, situation, runtime, end })),
  );

  it.for(ends)("$situation ($file): $end on $runtime", async ({ file, runtime, end }, { skip }) => {
    const adapter = runtimes.find(({ id }) => id === runtime);
    const [installed] = adapter ? await findInstalled(adapter) : [];
    if (!installed) return skip(`${runtime} is not installed`);
    const { stdout } = run(join(CASES, file), "-r", `${runtime}@${installed.version}`, "-f", "json");
    for (const { outcome } of JSON.parse(stdout).runs as RunLine[]) expect(printOutcome(outcome)).toBe(end);
  });

  it("counts a trap against the prediction that it runs, and fails by it under --strict", () => {
    const { stdout, status } = run("traps.wat", "-r", NODE);
    expect(stdout).toMatch(/runs +trapped unreachable ✗/);
    expect(stdout).toMatch(/predictions? (was|were) wrong/);
    expect(stdout).toContain("RuntimeError: unreachable");
    expect(status).toBe(0);
    expect(run("traps.wat", "-r", NODE, "--strict").status).toBe(1);
  });

  it("predicts that a host which wants a memory exported does not run what has none", () => {
    const { stdout, status } = run("no-memory.wat", "-r", NODE, "--strict");
    expect(stdout).toMatch(/fails +trapped no memory export$/m);
    expect(status).toBe(0);
  });

  it.each([
    [["seven.wat", "-r", "nod"], /Did you mean "node"/],
    [["two"], /more than one module/],
    [["none.wat"], /no such file/],
    [["seven.wat", "--dir", "nowhere"], /no such folder/],
    [["seven.wat", "--timeout", "soon"], /not a number of seconds/],
    [["seven.wat", "--env", "A"], /no value/],
  ])("refuses %j with one clear error", (args, message) => {
    const { stderr, status } = run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
