import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Host, Job } from "../../../src/model/runtime.js";
import { type HostProgram, hostProcess } from "../../../src/runtimes/process/host-process.js";

const program = fileURLToPath(new URL("unsteady-host.mjs", import.meta.url));
let host: Host | undefined;
const directory = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
afterEach(() => host?.close());
afterAll(() => rm(directory, { recursive: true, force: true }));

async function started(
  how: Partial<HostProgram> = {},
): Promise<(way: string, timeoutMs?: number) => ReturnType<Host["run"]>> {
  const one = hostProcess({ command: process.execPath, args: [program], ...how });
  host = one;
  const job: Job = { wasm: program, args: [], env: {}, stdin: program, directory, timeoutMs: 10_000 };
  return (way, timeoutMs = 10_000) => one.run({ ...job, args: [way], timeoutMs });
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test("a host that dies twice on a job is an engine that crashed", async () => {
  const run = await started();
  expect((await run("dies")).outcome).toEqual({ end: "trapped", detail: "host crash" });
  expect((await run("pid")).outcome).toEqual({ end: "exited", status: 0 });
});

test("a job in whose midst the host dies once is run again", async () => {
  const run = await started();
  expect((await run("dies once")).outcome).toEqual({ end: "exited", status: 0 });
});

test("a host that dies after its answer voids neither this nor the next", async () => {
  const run = await started();
  expect((await run("dies after its answer")).outcome).toEqual({ end: "exited", status: 0 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await run("pid")).outcome).toEqual({ end: "exited", status: 0 });
});

test("noise in front of an answer is ignored", async () => {
  const run = await started();
  expect((await run("prints")).outcome).toEqual({ end: "exited", status: 0 });
});

test("a host is kept from job to job, and replaced when it says it is spent", async () => {
  const run = await started();
  const first = text((await run("pid")).stdout);
  expect(text((await run("is spent")).stdout)).toBe(first);
  expect(text((await run("pid")).stdout)).not.toBe(first);
});

test("an exception in a host function is a trap by the name of host error", async () => {
  const run = await started();
  expect((await run("throws")).outcome).toEqual({ end: "trapped", detail: "host error" });
});

test("a timeout ends in time", async () => {
  const run = await started();
  await run("pid");
  const began = Date.now();
  expect((await run("sleeps", 300)).outcome).toEqual({ end: "timeout" });
  expect(Date.now() - began).toBeLessThan(1000);
});

test("what a guest leaves outside its directory does not meet the next", async () => {
  const run = await started();
  expect((await run("litters")).outcome).toEqual({ end: "exited", status: 0 });
  expect((await run("finds litter")).outcome).toEqual({ end: "exited", status: 0 });
});

test("jobs that arrive at once are run one by one", async () => {
  const run = await started();
  const results = await Promise.all(["pid", "pid", "pid"].map((way) => run(way)));
  expect(new Set(results.map((result) => text(result.stdout))).size).toBe(1);
});

describe("a host that is sent the next job while it runs one", () => {
  const pids = async (run: Awaited<ReturnType<typeof started>>, ways: string[]) => {
    const results = await Promise.all(ways.map((way) => run(way, way === "sleeps" ? 300 : 10_000)));
    return results.map((result) => [Object.values(result.outcome).join(" "), text(result.stdout)] as const);
  };

  test("answers each in its turn", async () => {
    const run = await started({ ahead: true });
    const all = await pids(run, Array(20).fill("pid"));
    expect(new Set(all.map(([outcome]) => outcome))).toEqual(new Set(["exited 0"]));
    expect(new Set(all.map(([, pid]) => pid)).size).toBe(1);
  });

  test("is replaced after as many jobs as without", async () => {
    const run = await started({ ahead: true, jobsPerProcess: 2 });
    await run("pid");
    const all = await pids(run, Array(5).fill("pid"));
    expect(new Set(all.map(([, pid]) => pid)).size).toBe(3);
  });

  test.each(["sleeps", "dies"])("has the next run in another process where one %s", async (way) => {
    const run = await started({ ahead: true });
    const [first] = await pids(run, ["pid"]);
    const [, bad, next, last] = await pids(run, ["pid", way, "pid", "pid"]);
    expect(bad?.[0]).toBe(way === "sleeps" ? "timeout" : "trapped host crash");
    expect(next).toEqual(last);
    expect(next?.[0]).toBe("exited 0");
    expect(next?.[1]).not.toBe(first?.[1]);
  });
});

for (const [what, command, args] of [
  ["is missing", "no-such-program", []],
  ["fails at its start", process.execPath, ["-e", "throw new Error('no module named wasmtime')"]],
] as const) {
  test(`a host that ${what} is our fault, and is not tried for every job`, async () => {
    host = hostProcess({ command, args: [...args] });
    const job = { wasm: program, args: [], env: {}, stdin: program, directory: tmpdir(), timeoutMs: 10_000 };
    const result = await host.run(job);
    expect(result.outcome).toEqual({ end: "harness", detail: "host program" });
    expect(result.message).toMatch(/ENOENT|no module named wasmtime/);
    expect((await host.run(job)).outcome.end).toBe("harness");
  });
}
