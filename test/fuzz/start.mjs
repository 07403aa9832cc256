// Coverage-guided fuzzing; README.md says how, and how to add a target.
//   npm run fuzz                        every target for 2 seconds
//   npm run fuzz -- <target…> [--seconds 1200] [--seed 1] [--runs 5000] [--findings 10]
//     [--longest 5000]                milliseconds of processor time for an input
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle, nameOf } from "./bundle.mjs";
import { watch } from "./watch.mjs";

const options = {
  seconds: { type: "string", default: "2" },
  seed: { type: "string", default: "1" },
  runs: { type: "string", default: "Infinity" },
  findings: { type: "string", default: "10" },
  longest: { type: "string", default: "5000" },
  targets: { type: "string", default: fileURLToPath(new URL("targets", import.meta.url)) },
  program: { type: "string" },
};
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const order = Object.fromEntries(
  ["seconds", "seed", "runs", "findings", "longest"].map((name) => [name, Number(values[name])]),
);
for (const [name, value] of Object.entries(order)) if (!(value >= 0)) fail(`--${name} must be a number`);

if (values.program) process.exit((await watch(values.program, order)) ? 0 : 1);

const files = readdirSync(values.targets)
  .filter((name) => name.endsWith(".ts"))
  .sort();
for (const name of positionals)
  if (!files.includes(`${name}.ts`)) fail(`no target ${name}; there are ${files.map(nameOf).join(", ")}`);
const chosen = positionals.length === 0 ? files : positionals.map((name) => `${name}.ts`);
const programs = await bundle(chosen.map((name) => join(values.targets, name)));

// A process for each, so that one that takes all memory takes nobody else's.
let failed = 0;
const waiting = [...programs];
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
    for (let program = waiting.shift(); program; program = waiting.shift()) {
      // Not `failed += await …`, which takes the count from before the wait.
      const one = await start(program);
      failed += one;
    }
  }),
);
console.log(
  failed === 0
    ? `${programs.length} targets, nothing found`
    : `${failed} of ${programs.length} targets found something`,
);
process.exitCode = failed === 0 ? 0 : 1;

function start(program) {
  const args = Object.entries(order).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", fileURLToPath(import.meta.url), "--program", program, ...args],
    {
      stdio: ["ignore", "inherit", "inherit"],
      // Files in memory, where there are such: some targets write one for each input.
      env: existsSync("/dev/shm") ? { ...process.env, TMPDIR: "/dev/shm" } : process.env,
    },
  );
  return new Promise((done) => child.once("exit", (status) => done(status === 0 ? 0 : 1)));
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
