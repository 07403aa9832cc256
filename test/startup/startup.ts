// Start-up of the newest installed version of each runtime: from the start of its process until the output of a hello
// world is here, beside a native program, one after another in every round, so that a machine that slows down slows all.
// Only ratios are kept. A library's process is its language's with the host program that loads it.
//   npm run startup                          writes matrix/startup.json
//   npm run startup -- wasmtime node         only these, and prints instead of writing
//   npm run startup -- --rounds 5 --dry-run
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, type } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import wabt from "wabt";
import { type Startup, type StartupFile, summarise } from "../../src/model/figures/startup.js";
import type { Installed, Job, Runtime } from "../../src/model/runtime.js";
import { findInstalled, runtimes, useOwnTemporaryFolder } from "../../src/runtimes/index.js";
import { HELLO, NATIVE } from "./hello.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "21" }, "dry-run": { type: "boolean" } },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error(`--rounds ${values.rounds}: write a number of 1 or more`);
const strangers = positionals.filter((name) => !runtimes.some(({ id }) => id === name));
if (strangers.length > 0) throw new Error(`${strangers.join(", ")}: no runtime here has that name`);

interface Subject {
  runtime: Runtime;
  installed: Installed;
  ratios: number[];
}

useOwnTemporaryFolder();
const folder = mkdtempSync(join(tmpdir(), "startup-"));
const missing: Record<string, string> = {};
try {
  const native = nativeProgram();
  const job = await helloJob();
  const subjects = await subjectsHere(job);
  for (let round = -1; round < rounds; round++) {
    const own = timeNative(native);
    for (const { runtime, installed, ratios } of subjects) {
      const taken = await timeOnce(runtime, installed, job);
      // The first round fills the disk's cache.
      if (round >= 0) ratios.push(taken / own);
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  report(subjects);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function nativeProgram(): string {
  const [source, out] = [join(folder, "hello.c"), join(folder, "hello")];
  writeFileSync(source, NATIVE);
  const { status, stderr } = spawnSync("cc", ["-O2", "-static", "-o", out, source]);
  if (status !== 0) throw new Error(`cc cannot build the native program: ${stderr}`);
  return out;
}

function timeNative(program: string): number {
  const started = process.hrtime.bigint();
  const { stdout } = spawnSync(program);
  const taken = Number(process.hrtime.bigint() - started);
  if (String(stdout) !== "hello\n") throw new Error(`the native program printed ${JSON.stringify(String(stdout))}`);
  return taken;
}

async function helloJob(): Promise<Job> {
  const [wasm, stdin, directory] = [join(folder, "hello.wasm"), join(folder, "stdin"), join(folder, "sandbox")];
  const { buffer } = (await wabt()).parseWat("hello.wat", HELLO).toBinary({});
  writeFileSync(wasm, buffer);
  writeFileSync(stdin, "");
  mkdirSync(directory);
  return { wasm, args: [], env: {}, stdin, directory, timeoutMs: 30_000 };
}

/** The newest installed version of each runtime that prints what it should. */
async function subjectsHere(job: Job): Promise<Subject[]> {
  const asked = runtimes.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  const subjects: Subject[] = [];
  for (const runtime of asked) {
    const installed = (await findInstalled(runtime))[0];
    if (!installed) {
      missing[runtime.id] = "not installed";
      continue;
    }
    try {
      await timeOnce(runtime, installed, job);
      subjects.push({ runtime, installed, ratios: [] });
    } catch (error) {
      missing[runtime.id] = `${installed.version} does not run the hello world: ${(error as Error).message}`;
    }
  }
  return subjects;
}

/** Nanoseconds from the start of the process until the output is here. */
async function timeOnce(runtime: Runtime, installed: Installed, job: Job): Promise<number> {
  const started = process.hrtime.bigint();
  const host = await runtime.start(installed, runtime.configurations[0] ?? { name: "default", flags: [] });
  try {
    const { outcome, stdout } = await host.run(job);
    const taken = Number(process.hrtime.bigint() - started);
    const said = Buffer.from(stdout).toString();
    if (said !== "hello\n")
      throw new Error(`it ended with ${JSON.stringify(outcome)} and printed ${JSON.stringify(said)}`);
    return taken;
  } finally {
    await host.close();
  }
}

function report(subjects: Subject[]): void {
  const measured = subjects.map(
    ({ runtime, installed, ratios }): Startup => ({
      runtime: runtime.id,
      version: installed.version,
      ...summarise(ratios),
      command: `npm run startup -- ${runtime.id}`,
    }),
  );
  const file: StartupFile = {
    date: new Date().toISOString().slice(0, 10),
    host: `${cpus()[0]?.model.trim() ?? "?"}, ${cpus().length} cores, ${type()} ${release().split("-")[0]}`,
    rounds,
    native: "puts in C, cc -O2 -static",
    runtimes: measured.sort((a, b) => a.median - b.median || (a.runtime < b.runtime ? -1 : 1)),
    missing,
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (positionals.length > 0 || values["dry-run"]) console.log(text);
  else writeFileSync("matrix/startup.json", text);
}
