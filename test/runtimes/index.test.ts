import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Configuration, Host, Installed, Job, Runtime } from "../../src/model/runtime.js";
import { listProbes } from "../../src/probes/catalogue.js";
import { bun } from "../../src/runtimes/bun.js";
import { findInstalled, runtimes } from "../../src/runtimes/index.js";
import { facts, PROBES } from "../probes/compiled.js";
import { writeModules } from "./modules.js";

const job = await writeModules();
const present = new Map<Runtime, Installed[]>();
const withoutWasi: [Runtime, Installed][] = [];
for (const runtime of runtimes) {
  const all = await findInstalled(runtime);
  const lacks = ({ version }: Installed) => "canary/exit-0" in (runtime.cannotIn?.(version) ?? {});
  withoutWasi.push(...all.filter(lacks).map((one): [Runtime, Installed] => [runtime, one]));
  const versions = all.filter((one) => !lacks(one));
  // The newest and the oldest: a hundred versions may be installed.
  present.set(runtime, versions.length > 2 ? versions.slice(0, 1).concat(versions.slice(-1)) : versions);
}

/** Those of Chromium are libraries, each with a program of its own; others differ in flags alone. */
const configurationsOf = (runtime: Runtime) =>
  runtime.id === "chromium" ? runtime.configurations : runtime.configurations.slice(0, 1);

/** It prints line by line: what follows the last newline is lost, and standard input gains one. */
const linewise = (runtime: Runtime, { name }: Configuration) => runtime.id === "wasm-util" || name === "wasm-util";

/** bun up to 1.0 ends with a segmentation fault where a guest reaches beyond its memory. */
const crashes = ({ runtime, version }: Installed) => runtime === "bun" && /^(0|1\.0)\./.test(version);

/** bun before 1.0 never ends to write an answer of megabytes; no probe has one of a kilobyte. */
const terse = ({ runtime, version }: Installed) => runtime === "bun" && version.startsWith("0.");

/** Before 2.0, wasmi's option for a variable panics: see its adapter. */
const withoutEnvironment = ({ runtime, version }: Installed) => runtime === "wasmi" && !version.startsWith("2.");

/** Wasmer's command line takes the arguments of a module without WASI for those of its `_start`. */
const argumentsOf = (runtime: Runtime, name: string): Partial<Job> =>
  runtime.id === "wasmer" && ["returns", "unreachable", "start-section", "out-of-bounds", "loop"].includes(name)
    ? { args: [] }
    : {};

/** Viceroy says that a guest trapped, and not how. */
const UNTOLD = "other";

test("runtimes are sorted by id, with the default configuration first", () => {
  const ids = runtimes.map((runtime) => runtime.id);
  expect(ids).toEqual([...ids].sort());
  for (const runtime of runtimes) expect(runtime.configurations[0]).toEqual({ name: "default", flags: [] });
});

for (const [runtime, versions] of present) {
  if (versions.length === 0) describe.skip(`${runtime.id} (not installed)`, () => test("runs", () => {}));
  for (const installed of versions) {
    for (const configuration of configurationsOf(runtime)) {
      const name = [runtime.id, installed.version, ...configuration.flags].join(" ");
      describe(name, () => behaves(runtime, installed, configuration));
    }
  }
}

function behaves(runtime: Runtime, installed: Installed, configuration: Configuration): void {
  let host: Host;
  beforeAll(async () => {
    host = await runtime.start(installed, configuration);
  });
  afterAll(() => host?.close());

  const outcome = async (name: string, over?: Partial<Job>) =>
    (await host.run(job(name, { ...argumentsOf(runtime, name), ...over }))).outcome;

  const seven = "canary/exit-7" in runtime.cannot ? { end: "exited", detail: "failure" } : { end: "exited", status: 7 };

  test("an exit status is returned unchanged", async () => {
    expect(await outcome("exit0")).toEqual({ end: "exited", status: 0 });
    expect(await outcome("exit7")).toEqual(seven);
    expect(await outcome("returns")).toEqual({ end: "exited", status: 0 });
  });

  test("a trap is a trap, in the start section too, and keeps what was written before", async () => {
    const kindOf = (kind: string) => (runtime.id === "viceroy" ? UNTOLD : kind);
    expect(await outcome("unreachable")).toEqual({ end: "trapped", detail: kindOf("unreachable") });
    expect(await outcome("start-section")).toEqual({ end: "trapped", detail: kindOf("unreachable") });
    const detail = crashes(installed) ? "host crash" : kindOf("out of bounds");
    expect(await outcome("out-of-bounds")).toEqual({ end: "trapped", detail });
    const said = await host.run(job("says"));
    expect(said.outcome).toEqual({ end: "trapped", detail: kindOf("unreachable") });
    expect(Buffer.from(said.stdout).toString()).toBe(linewise(runtime, configuration) ? "" : "hello");
  });

  test("an unlinked import is named, when it links or when it is called", async () => {
    const detail = "wasi_snapshot_preview1.no_such_call";
    if (runtime.links?.anyImport) {
      expect(await outcome("missing")).toEqual({ end: "exited", status: 0 });
      expect(await outcome("missing-module")).toEqual({ end: "exited", status: 0 });
      expect(await outcome("calls-missing")).toEqual({ end: "trapped", detail: `unlinked ${detail}` });
    } else {
      for (const name of ["missing", "calls-missing"]) expect(await outcome(name)).toEqual({ end: "unlinked", detail });
      expect(await outcome("missing-module")).toEqual({ end: "unlinked", detail: "wasix_0v0.no_such_call" });
    }
    expect(await outcome("signature")).toEqual(
      runtime.links?.anyType
        ? { end: "exited", status: 0 }
        : { end: "unlinked", detail: "wasi_snapshot_preview1.fd_close signature" },
    );
  });

  test("what does not validate is rejected", async () => {
    expect(await outcome("invalid")).toEqual({ end: "rejected" });
  });

  test("a module that is not there is our fault", async () => {
    expect((await outcome("absent")).end).toBe("harness");
  });

  test.skipIf(linewise(runtime, configuration))(
    "arguments, environment and standard input reach the guest, and nothing else",
    async () => {
      const { stdout } = await host.run(job("echo"));
      // Viceroy gives every guest its own.
      const isOwn = (word: string) => runtime.id === "viceroy" && word.startsWith("FASTLY_");
      const words = Buffer.from(stdout)
        .toString()
        .split("\0")
        .filter((word) => !isOwn(word));
      const args = "canary/argv" in runtime.cannot ? [] : [expect.any(String), "one", "two words"];
      const lacksVariables = withoutEnvironment(installed) || "canary/environ" in runtime.cannot;
      const variables = lacksVariables ? [] : ["KEY=value"];
      // Where nothing can be read, the module prints as many zeros as it wrote before.
      if ("canary/stdin" in runtime.cannot) expect(words.filter(Boolean)).toEqual([...args, ...variables]);
      else expect(words).toEqual([...args, ...variables, "from stdin"]);
    },
  );

  test.skipIf(linewise(runtime, configuration) || terse(installed))(
    "much output neither blocks nor gets lost",
    async () => {
      const { outcome, stdout } = await host.run(job("flood"));
      expect(outcome).toEqual({ end: "exited", status: 0 });
      expect(stdout.length).toBe(160 * 65536);
    },
  );

  test("an endless loop costs its timeout, and the next job runs", async () => {
    await outcome("exit0");
    const began = Date.now();
    expect(await outcome("loop", { timeoutMs: 500 })).toEqual({ end: "timeout" });
    expect(Date.now() - began).toBeLessThan(1500);
    expect(await outcome("exit7")).toEqual(seven);
  });
}

test("a version without WASI is excused from every canary that calls it, and from no other", () => {
  const canaries = listProbes(PROBES, facts).filter(({ kind }) => kind === "canary");
  const pure = canaries.filter(({ id }) => ["canary/endless-loop", "canary/trap"].includes(id));
  const excused = Object.keys(bun.cannotIn?.("0.5.9") ?? {});
  expect([...excused, ...pure.map(({ id }) => id)].sort()).toEqual(canaries.map(({ id }) => id).sort());
  expect(bun.cannotIn?.("1.0.36")).toEqual({});
});

describe.each(withoutWasi.map(([runtime, one]) => [runtime.id, one.version, runtime, one] as const))(
  "%s %s, which has no WASI",
  (_id, _version, runtime, installed) => {
    let host: Host;
    beforeAll(async () => {
      host = await runtime.start(installed, { name: "default", flags: [] });
    });
    afterAll(() => host?.close());
    const outcome = async (name: string) => (await host.run(job(name))).outcome;

    test("links no function of WASI", async () => {
      expect(await outcome("exit0")).toEqual({ end: "unlinked", detail: "wasi_snapshot_preview1.proc_exit" });
    });

    test("runs what imports nothing", async () => {
      expect(await outcome("returns")).toEqual({ end: "exited", status: 0 });
      expect(await outcome("unreachable")).toEqual({ end: "trapped", detail: "unreachable" });
      expect(await outcome("invalid")).toEqual({ end: "rejected" });
    });
  },
);

describe("imported memories", () => {
  for (const runtime of runtimes.filter(({ links }) => links?.memory)) {
    const [installed] = present.get(runtime) ?? [];
    test.skipIf(!installed)(`${runtime.id} supplies them`, async () => {
      if (!installed) throw new Error("skipped");
      const host = await runtime.start(installed, { name: "default", flags: [] });
      expect((await host.run(job("imported-memory"))).outcome).toEqual({ end: "exited", status: 2 });
      await host.close();
    });
  }
});
