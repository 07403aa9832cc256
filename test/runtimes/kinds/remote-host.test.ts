import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Job } from "../../../src/model/runtime.js";
import { type Remote, remoteHost } from "../../../src/runtimes/kinds/remote-host.js";
import type { SentJob } from "../../../src/runtimes/kinds/sent-job.js";
import type { Answer } from "../../../src/runtimes/process/answer.js";

const folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = join(folder, "file");
await writeFile(file, "content");
const job: Job = { wasm: file, args: [], env: {}, stdin: file, directory: folder, timeoutMs: 5000 };

const exited: Answer = { id: 1, phase: "call", end: "exited", status: 0, stdout: "", stderr: "" };

/** A host whose n-th remote answers as the n-th of `ways` says, the last one for good; counts what it opens and ends. */
function hostOf(...ways: ((job: SentJob, die: () => void) => Promise<Answer>)[]) {
  const count = { opened: 0, ended: 0 };
  const host = remoteHost(async () => {
    const way = ways[Math.min(count.opened++, ways.length - 1)];
    if (!way) throw new Error("there is none");
    let die = () => {};
    const gone = new Promise<void>((resolve) => {
      die = resolve;
    });
    const end: Remote["end"] = async () => {
      count.ended++;
      die();
    };
    return { gone, end, ask: (sent) => way(sent, die) };
  });
  return { host, count };
}

const answers = async () => exited;
const hangs = () => new Promise<Answer>(() => {});
const dies = (_job: SentJob, die: () => void) => {
  die();
  return hangs();
};

test("jobs go to one remote, one by one, with all that they name", async () => {
  let running = 0;
  const seen: SentJob[] = [];
  const { host, count } = hostOf(async (sent) => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    seen.push(sent);
    return exited;
  });
  const results = await Promise.all([host.run(job), host.run(job)]);
  expect(results.map(({ outcome }) => outcome)).toEqual([1, 2].map(() => ({ end: "exited", status: 0 })));
  const content = Buffer.from("content").toString("base64");
  expect(seen[1]).toEqual({ wasm: content, args: [], env: {}, stdin: content, files: [["file", content]] });
  expect(count).toEqual({ opened: 1, ended: 0 });
  await host.close();
  expect(count.ended).toBe(1);
});

test("a timeout ends in time, and the remote with it", async () => {
  const { host, count } = hostOf(hangs, answers);
  const began = Date.now();
  expect((await host.run({ ...job, timeoutMs: 300 })).outcome).toEqual({ end: "timeout" });
  expect(Date.now() - began).toBeLessThan(500);
  expect(count).toEqual({ opened: 1, ended: 1 });
  expect((await host.run(job)).outcome).toEqual({ end: "exited", status: 0 });
});

test("a remote that does not end holds nobody up", async () => {
  const host = remoteHost(async () => ({ gone: new Promise(() => {}), ask: hangs, end: () => new Promise(() => {}) }));
  expect((await host.run({ ...job, timeoutMs: 100 })).outcome).toEqual({ end: "timeout" });
});

test("a job in whose midst the remote dies is run again", async () => {
  const { host, count } = hostOf(dies, answers);
  expect((await host.run(job)).outcome).toEqual({ end: "exited", status: 0 });
  expect(count.opened).toBe(2);
});

test("a job on which two remotes die is an engine that crashed, and the next job runs", async () => {
  const { host } = hostOf(dies, dies, answers);
  expect((await host.run(job)).outcome).toEqual({ end: "trapped", detail: "host crash" });
  expect((await host.run(job)).outcome).toEqual({ end: "exited", status: 0 });
});

test("a question that fails since the remote is dying is its death, not our fault", async () => {
  const { host } = hostOf(async (_job, die) => {
    setTimeout(die, 20);
    throw new Error("fetch failed");
  }, answers);
  expect((await host.run(job)).outcome).toEqual({ end: "exited", status: 0 });
});

test("a question that fails while the remote lives is our fault", async () => {
  const { host } = hostOf(() => Promise.reject(new Error("no such function")));
  const { outcome, message } = await host.run(job);
  expect(outcome).toEqual({ end: "harness", detail: "host program" });
  expect(message).toBe("no such function");
});

test("a remote that died between two jobs is replaced", async () => {
  const { host, count } = hostOf(async (_job, die) => {
    setTimeout(die, 20);
    return exited;
  });
  await host.run(job);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((await host.run(job)).outcome).toEqual({ end: "exited", status: 0 });
  expect(count.opened).toBe(2);
});

test("a remote that says it is spent is replaced", async () => {
  const { host, count } = hostOf(async () => ({ ...exited, spent: true }));
  await host.run(job);
  await host.run(job);
  expect(count).toEqual({ opened: 2, ended: 2 });
});

test("what cannot be opened, or a module that is not there, is our fault", async () => {
  expect((await hostOf().host.run(job)).outcome.end).toBe("harness");
  const { host } = hostOf(answers);
  expect((await host.run({ ...job, wasm: join(folder, "absent") })).outcome.end).toBe("harness");
  expect((await host.run(job)).outcome.end).toBe("exited");
});
