import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printObserved } from "../../src/matrix/observation-text.js";
import type { Outcome, Probe } from "../../src/model/probe.js";
import type { Host, Job, Runtime } from "../../src/model/runtime.js";
import { measure } from "../../src/probes/measure.js";
import { probe } from "../matrix/literals.js";

type Answer = (probe: string, run: number, job: Job) => Outcome & { stdout?: string };

/** A runtime that answers as told; what it was asked is kept. */
function told(answer: Answer, cannot: Record<string, string> = {}): Runtime & { asked: string[]; closed: number } {
  const asked: string[] = [];
  const runtime = {
    id: "told",
    configurations: [{ name: "default", flags: [] }],
    cannot,
    versions: [],
    asked,
    closed: 0,
    present: async () => [],
    engine: async () => undefined,
    start: async (): Promise<Host> => ({
      async run(job) {
        asked.push(job.wasm);
        const run = asked.filter((one) => one === job.wasm).length;
        const { stdout = "", ...outcome } = answer(job.wasm, run, job);
        return { outcome, stdout: new TextEncoder().encode(stdout), stderr: new Uint8Array() };
      },
      async close() {
        runtime.closed++;
      },
    }),
  };
  return runtime;
}

const CANARY = probe("canary/argv", "canary");
const TRAIT = probe("trait/wrong-signature", "trait");
const PROBES = [CANARY, TRAIT, probe("a/b.c", "behaviour"), probe("a/b.d", "behaviour")];
const HOLDS: Outcome = { end: "exited", status: 0 };

const run = (
  runtime: Runtime,
  probes: Probe[] = PROBES,
  modules: Record<string, string> = {},
  isSettled?: (probe: Probe) => boolean,
) =>
  measure(
    runtime,
    { runtime: "told", version: "1" },
    { name: "default", flags: [] },
    probes,
    new Map([...probes.map(({ id }): [string, string] => [id, id]), ...Object.entries(modules)]),
    { jobs: 2, print: printObserved, ...(isSettled && { isSettled }) },
  );

describe("measuring", () => {
  it("runs every probe twice, in a fresh directory that is gone afterwards", async () => {
    const directories = new Set<string>();
    const runtime = told((_probe, _run, { directory }) => {
      expect(existsSync(directory)).toBe(true);
      directories.add(directory);
      return HOLDS;
    });
    const { observations } = await run(runtime);
    expect(Object.keys(observations).sort()).toEqual(PROBES.map(({ id }) => id).sort());
    expect(runtime.asked).toHaveLength(2 * PROBES.length);
    expect(directories.size).toBe(2 * PROBES.length);
    expect([...directories].filter((directory) => existsSync(directory))).toEqual([]);
    expect(runtime.closed).toBe(2);
  });

  it("gives a probe its files and its standard input", async () => {
    const files = { "a/b.txt": "inside", "empty/": "" };
    const runtime = told((_probe, _run, { directory, stdin, args, env }) => {
      expect(readFileSync(join(directory, "a/b.txt"), "utf8")).toBe("inside");
      expect(existsSync(join(directory, "empty"))).toBe(true);
      expect([readFileSync(stdin, "utf8"), args, env]).toEqual(["in", ["x"], { K: "v" }]);
      return HOLDS;
    });
    await run(runtime, [{ ...probe("a/b.c", "behaviour"), files, stdin: "in", args: ["x"], env: { K: "v" } }]);
  });

  it("puts the modules of a probe where its header says", async () => {
    const module = join(mkdtempSync(join(tmpdir(), "module-")), "m.wasm");
    writeFileSync(module, "compiled");
    const runtime = told((_probe, _run, { directory }) => {
      expect(readFileSync(join(directory, "lib/child.wasm"), "utf8")).toBe("compiled");
      return HOLDS;
    });
    const spawning: Probe = { ...probe("a/b.c", "behaviour"), modules: { "lib/child.wasm": "abi/child.ts" } };
    await run(runtime, [spawning], { "abi/child.ts": module });
    expect(runtime.asked).toHaveLength(2);
  });

  it("stops at a harness canary that fails, and says which", async () => {
    const runtime = told((id) => (id === CANARY.id ? { end: "exited", status: 101 } : HOLDS));
    const { observations, failedCanary } = await run(runtime);
    expect(failedCanary?.probe.id).toBe(CANARY.id);
    expect(Object.keys(observations)).toEqual([CANARY.id]);
  });

  it("goes on past a canary that the runtime declares it cannot pass", async () => {
    const runtime = told((id) => (id === CANARY.id ? { end: "exited", status: 101 } : HOLDS), {
      [CANARY.id]: "no argv",
    });
    const { observations, failedCanary } = await run(runtime);
    expect(failedCanary).toBeUndefined();
    expect(Object.keys(observations)).toHaveLength(PROBES.length);
  });

  it("goes on past a canary that only some versions cannot pass, in those", async () => {
    const runtime = (broken: string) => ({
      ...told((id) => (id === CANARY.id ? { end: "exited", status: 1 } : HOLDS)),
      cannotIn: (version: string): Record<string, string> => (version === broken ? { [CANARY.id]: "a bug" } : {}),
    });
    expect((await run(runtime("1"))).failedCanary).toBeUndefined();
    expect((await run(runtime("2"))).failedCanary).toMatchObject({ probe: CANARY });
  });

  it("goes on past a failing trait", async () => {
    const runtime = told((id) => (id === TRAIT.id ? { end: "unlinked" } : HOLDS));
    expect((await run(runtime)).failedCanary).toBeUndefined();
  });

  describe("where runs of one probe disagree", () => {
    const HUNG: Outcome = { end: "timeout" };
    const FAILED: Outcome = { end: "exited", status: 101 };
    const cases: [string, Outcome[], string[] | undefined, number][] = [
      ["two answers are flaky", [HOLDS, FAILED, HOLDS], ["exited 0", "exited 101"], 3],
      ["two timeouts of three are flaky", [HUNG, HOLDS, HUNG], ["exited 0", "timeout"], 3],
      ["two timeouts of four are flaky", [HOLDS, HUNG, HOLDS, HUNG], ["exited 0", "timeout"], 4],
      ["a timeout against two answers is flaky", [HUNG, HOLDS, FAILED], ["exited 0", "exited 101", "timeout"], 3],
      ["a first timeout against three equal answers was the machine's", [HUNG, HOLDS, HOLDS, HOLDS], undefined, 4],
      ["so was a second", [HOLDS, HUNG, HOLDS, HOLDS], undefined, 4],
    ];
    it.each(cases)("%s", async (_, outcomes, flaky, asked) => {
      const runtime = told((id, nth) => (id === "a/b.c" ? (outcomes[nth - 1] ?? HOLDS) : HOLDS));
      const { observations } = await run(runtime);
      expect(observations["a/b.c"]?.flaky).toEqual(flaky);
      if (!flaky) expect(observations["a/b.c"]?.outcome).toEqual(HOLDS);
      expect(observations["a/b.d"]?.flaky).toBeUndefined();
      expect(runtime.asked.filter((one) => one === "a/b.c")).toHaveLength(asked);
    });
  });

  it("runs a probe once where that settles it", async () => {
    const runtime = told(() => HOLDS);
    await run(runtime, PROBES, {}, ({ id }) => id !== "a/b.d");
    expect(runtime.asked.filter((one) => one === "a/b.c")).toHaveLength(1);
    expect(runtime.asked.filter((one) => one === "a/b.d")).toHaveLength(2);
  });

  it("says when standard output is not what the probe expects", async () => {
    const talking: Probe = {
      ...probe("canary/stdout", "canary"),
      expect: { end: "exited", status: 0, stdout: "hello" },
    };
    const saying = async (stdout: string) =>
      (
        await run(
          told(() => ({ ...HOLDS, stdout })),
          [talking],
        )
      ).failedCanary;
    expect(await saying("hello")).toBeUndefined();
    expect((await saying("hell"))?.observation.stdoutDiffers).toBe(true);
  });

  it("runs nothing that is written in a feature that was rejected, and all where it was not", async () => {
    const feature = probe("feature/component-model", "feature");
    const written: Probe = { ...probe("link/wasi:a/b@0.2.0", "link"), requires: [feature.id] };
    const seen = async (end: Outcome["end"]) => {
      const runtime = told((id) => (id === feature.id ? { end } : HOLDS));
      return Object.keys((await run(runtime, [written, CANARY, feature])).observations);
    };
    expect(await seen("rejected")).toEqual([CANARY.id, feature.id]);
    // Whatever else went wrong with it says nothing of the others.
    expect(await seen("trapped")).toEqual([CANARY.id, feature.id, written.id]);
  });

  it("names of an interface the function that is missing, without the interface", async () => {
    const link = probe("link/wasi:a/b@0.2.0", "link", { module: "wasi:a/b@0.2.0", name: "", signature: "instance" });
    const runtime = (detail: string) => told(() => ({ end: "unlinked", detail }));
    const seen = async (detail: string) => (await run(runtime(detail), [link])).observations[link.id]?.outcome.detail;
    expect(await seen("wasi:a/b@0.2.0")).toBeUndefined();
    expect(await seen("wasi:a/b@0.2.0.read")).toBe("read");
    expect(await seen("wasi:a/c@0.2.0.read")).toBe("wasi:a/c@0.2.0.read");
  });

  it("leaves out of a link probe's observation the one import it has", async () => {
    const link = probe("link/a/b () -> ()", "link", { module: "a", name: "b", signature: "() -> ()" });
    const seen = async (detail: string) =>
      printObserved(
        (
          await run(
            told(() => ({ end: "unlinked", detail })),
            [link],
          )
        ).observations[link.id] as never,
      );
    expect(await seen("a.b")).toBe("unlinked");
    expect(await seen("a.b signature")).toBe("unlinked signature");
    expect(await seen("c.d")).toBe("unlinked c.d");
  });

  it("names the call that trapped as unlinked where it is not the probe's own", async () => {
    const own = probe("a/b.c", "behaviour", { module: "a", name: "b", signature: "() -> ()" });
    const seen = async (detail: string) => {
      const { observations } = await run(
        told(() => ({ end: "trapped", detail })),
        [own],
      );
      return observations[own.id]?.outcome.detail;
    };
    expect(await seen("unlinked a.b")).toBe("unlinked");
    expect(await seen("unlinked c.d")).toBe("unlinked c.d");
    expect(await seen("unlinked")).toBe("unlinked");
  });
});
