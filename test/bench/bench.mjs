// Whole processes, round-robin, so that a machine that slows down slows all of them; only the ratios travel.
//   npm run bench [-- <rounds>]
//   npm run bench -- probe [<rounds>]   probes a second instead: see probes.ts
//   npm run bench -- many [<count>]     modules a second, and whether memory is flat: see many-modules.mjs
// Each ratio has a goal, and a limit where a regression begins. What is above its goal is said; exit status 1 comes
// where one is above its limit. Limits lie a quarter to a third above what was measured on a busy machine of two cores.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpus, folderOf, wasmTools } from "../corpus/cache.mjs";

if (process.argv[2] === "probe") process.exit(await benchProbes(process.argv.slice(3)));

if (process.argv[2] === "many") {
  const { tellMany } = await import("../scaling/many-modules.mjs");
  process.exit(tellMany(Number(process.argv[3] ?? 10_000)) ? 0 : 1);
}

const rounds = Number(process.argv[2] ?? 31);
const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const inPackage = (name, path) => join(folderOf(name), "package", path);
const small = inPackage("quickjs-wasi@3.6.2", "quickjs.wasm");
const large = inPackage("@yowasp/clang@22.0.0-git20542-10", "gen/llvm.core.wasm");

const go = findGo();

for (const path of [small, large]) {
  if (existsSync(path)) continue;
  const fetch = fileURLToPath(new URL("../corpus/fetch.mjs", import.meta.url));
  spawnSync(process.execPath, [fetch, "quickjs-wasi", "@yowasp/clang"], { stdio: "inherit" });
}

const commands = {
  "node -e 0": ["-e", "0"],
  "scan, 0.6 MB": [cli, small],
  "scan --shallow, 0.6 MB": [cli, small, "--shallow"],
  ...(go && { "scan, Go, 2.6 MB": [cli, go] }),
  "scan, 75 MB": [cli, large],
  "scan --shallow, 75 MB": [cli, large, "--shallow"],
  "validate, 75 MB": ["-e", `WebAssembly.validate(require("fs").readFileSync(${JSON.stringify(large)}))`],
  ...(existsSync(wasmTools) && { "wasm-tools, 75 MB": [wasmTools, "validate", large] }),
  "scan -f json, 0.6 MB": [cli, small, "-f", "json"],
};
/** a ÷ b, the goal, and the most before it counts as a regression. */
const ratios = [
  ["scan, 0.6 MB", "node -e 0", 1.6, 3],
  ["scan, Go, 2.6 MB", "node -e 0", 1.65, 3.3],
  ["scan, 75 MB", "validate, 75 MB", 1.1, 1.8],
  ["scan, 75 MB", "wasm-tools, 75 MB", 1, 1.55],
  ["scan --shallow, 75 MB", "scan --shallow, 0.6 MB", 1.2, 1.5],
  ["scan -f json, 0.6 MB", "node -e 0"],
].filter(([a, b]) => a in commands && b in commands);
/** MiB above bare Node: the goal, and the most. */
const MEMORY = [32, 46];

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = -2; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const started = process.hrtime.bigint();
    const [program, ...rest] = args[0] === wasmTools ? args : [process.execPath, ...args];
    const { status } = spawnSync(program, rest, { stdio: "ignore" });
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
for (const [a, b, goal, most] of ratios) {
  // Pair by pair: both halves of a pair met the same weather.
  tell(`${a} ÷ ${b}`, median(times[a].map((taken, round) => taken / times[b][round])), goal, most);
}
tell("MiB above bare Node, scan, 75 MB", peak(commands["scan, 75 MB"]) - peak(["-e", "0"]), ...MEMORY);
if (!existsSync(wasmTools))
  console.log("  wasm-tools validate: not measured, because `npm run corpus` has not put it here");
if (!go)
  console.log("  scan, Go, 2.6 MB: not measured, because `npm run accuracy` has not built a module with Go here");

/** Prints one number beside its goal; above `most` the exit status is 1. */
function tell(what, value, goal, most) {
  const over = most !== undefined && value > most;
  if (over) process.exitCode = 1;
  const met = value <= goal ? "met" : `NOT MET${over ? `, and above ${most}: TOO SLOW` : ` (limit ${most})`}`;
  console.log(`  ${what} = ${value.toFixed(2)}${goal === undefined ? "" : `, goal ${goal}: ${met}`}`);
}

/** The most memory that a program holds, in MiB. */
function peak(args) {
  const hook = fileURLToPath(new URL("peak.cjs", import.meta.url));
  const { stderr } = spawnSync(process.execPath, ["-r", hook, ...args], { encoding: "utf8" });
  return Number(/\npeak (\d+)\n/.exec(stderr)?.[1]) / 1024;
}

/** A module that `npm run accuracy` built with Go, if it did. */
function findGo() {
  const folder = join(corpus, "../accuracy/modules");
  const name = existsSync(folder) && readdirSync(folder).find((one) => /^go-.*\.wasm$/.test(one));
  return name ? join(folder, name) : undefined;
}

/** probes.ts as a program. */
async function benchProbes(args) {
  const { buildProgram } = await import("../build-program.mjs");
  const program = await buildProgram("bench/probes", "bench-probes");
  return spawnSync(process.execPath, [program, ...args], { stdio: "inherit" }).status;
}
