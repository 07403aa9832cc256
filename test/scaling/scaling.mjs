// `npm run scaling [word]`: what ten times the input costs. Fails where it costs more than fifteen times the processor
// time beyond the start of Node, or where a case takes more than 3 s of it or more than 1 GB.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { modules } from "./worst-cases.mjs";

const CLI = resolve(import.meta.dirname, "../../dist/cli.cjs");
const MOST = { ratio: 15, ms: 3000, mb: 1024 };
const [word = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "scaling-"));

function used(args) {
  const file = join(folder, "usage.json");
  rmSync(file, { force: true });
  const preload = ["-r", join(import.meta.dirname, "usage.cjs")];
  const run = spawnSync(process.execPath, [...preload, CLI, ...args], {
    env: { ...process.env, USAGE: file },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 120_000,
    killSignal: "SIGKILL",
  });
  try {
    return {
      ...JSON.parse(readFileSync(file, "utf8")),
      status: run.status,
      said: run.stderr.toString().split("\n")[0],
    };
  } catch {
    return { ms: Infinity, mb: Infinity, status: run.status, said: "no end within 120 s" };
  }
}

function scanned(make, count) {
  const file = join(folder, "case.wasm");
  writeFileSync(file, make(count));
  return used([file, "-f", "json"]);
}

writeFileSync(join(folder, "empty.wasm"), Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
const floor = used([join(folder, "empty.wasm"), "-f", "json"]).ms;
console.log(`an empty module: ${Math.round(floor)} ms\n`);
console.log(
  "case".padEnd(40),
  "×10".padStart(9),
  "ms".padStart(7),
  "ms ×10".padStart(7),
  "ratio".padStart(6),
  "MB".padStart(5),
);
let failed = false;
for (const [name, { base, make }] of Object.entries(modules)) {
  if (!name.includes(word)) continue;
  const small = scanned(make, base);
  const large = scanned(make, 10 * base);
  // Below a twentieth of a second the noise of the start is larger than what is measured.
  const ratio = Math.max(0, large.ms - floor) / Math.max(50, small.ms - floor);
  const bad = ratio > MOST.ratio || large.ms > MOST.ms || large.mb > MOST.mb || ![0, 2].includes(large.status);
  failed ||= bad;
  const numbers = [10 * base, Math.round(small.ms), Math.round(large.ms), ratio.toFixed(1), Math.round(large.mb)];
  const columns = numbers.map((one, i) => String(one).padStart([9, 7, 7, 6, 5][i]));
  console.log(name.padEnd(40), ...columns, bad ? "✗" : "", large.status === 0 ? "" : large.said);
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
