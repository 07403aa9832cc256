// Whole processes, round-robin, so that a machine that slows down slows all of them; only the ratios travel.
//   npm run bench [-- <rounds>]
//   npm run bench -- probe [<rounds>]   probes a second instead: see probes.ts
// Exit status 1 where a ratio is above its limit.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderOf } from "../corpus/cache.mjs";

if (process.argv[2] === "probe") process.exit(await benchProbes(process.argv.slice(3)));

const rounds = Number(process.argv[2] ?? 31);
const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const inPackage = (name, path) => join(folderOf(name), "package", path);
const small = inPackage("quickjs-wasi@3.6.2", "quickjs.wasm");
const large = inPackage("@yowasp/clang@22.0.0-git20542-10", "gen/llvm.core.wasm");

for (const path of [small, large]) {
  if (existsSync(path)) continue;
  const fetch = fileURLToPath(new URL("../corpus/fetch.mjs", import.meta.url));
  spawnSync(process.execPath, [fetch, "quickjs-wasi", "@yowasp/clang"], { stdio: "inherit" });
}

const commands = {
  "node -e 0": ["-e", "0"],
  "scan, 0.6 MB": [cli, small],
  "scan, 75 MB": [cli, large],
  "scan -f json, 0.6 MB": [cli, small, "-f", "json"],
};
/** a ÷ b, and the most it may be. */
const ratios = [
  ["scan, 0.6 MB", "node -e 0", 1.5],
  ["scan, 75 MB", "scan, 0.6 MB", 1.2],
  ["scan -f json, 0.6 MB", "node -e 0", undefined],
];

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = -2; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const started = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    const taken = Number(process.hrtime.bigint() - started) / 1e6;
    if (status !== 0) throw new Error(`${name}: exit status ${status}`);
    // The first rounds fill the disk's cache.
    if (round >= 0) times[name].push(taken);
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`${rounds} rounds on Node ${process.versions.node}`);
for (const [name, taken] of Object.entries(times)) {
  console.log(
    `  ${name.padEnd(22)} ${median(taken).toFixed(0).padStart(5)} ms (least ${Math.min(...taken).toFixed(0)})`,
  );
}
for (const [a, b, limit] of ratios) {
  // Pair by pair: both halves of a pair met the same weather.
  const ratio = median(times[a].map((taken, round) => taken / times[b][round]));
  const over = limit !== undefined && ratio > limit;
  if (over) process.exitCode = 1;
  console.log(
    `  ${a} ÷ ${b} = ${ratio.toFixed(2)}${limit === undefined ? "" : `, at most ${limit}${over ? ": TOO SLOW" : ""}`}`,
  );
}

/** probes.ts as a program. */
async function benchProbes(args) {
  const { buildProgram } = await import("../build-program.mjs");
  const program = await buildProgram("bench/probes", "bench-probes");
  return spawnSync(process.execPath, [program, ...args], { stdio: "inherit" }).status;
}
