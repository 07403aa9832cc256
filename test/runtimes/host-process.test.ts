import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import { hostProcess } from "../../src/runtimes/host-process.js";
import type { Host, Job } from "../../src/types.js";

const program = fileURLToPath(new URL("unsteady-host.mjs", import.meta.url));
let host: Host | undefined;
const directory = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
afterEach(() => host?.close());
afterAll(() => rm(directory, { recursive: true, force: true }));

async function started(): Promise<(way: string, timeoutMs?: number) => ReturnType<Host["run"]>> {
  const one = hostProcess({ command: process.execPath, args: [program] });
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

test("noise in front of an answer is passed over", async () => {
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

test("jobs that arrive at once are run one by one", async () => {
  const run = await started();
  const results = await Promise.all(["pid", "pid", "pid"].map((way) => run(way)));
  expect(new Set(results.map((result) => text(result.stdout))).size).toBe(1);
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
