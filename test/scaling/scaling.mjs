// `npm run scaling [word]`: what ten times the input costs. Fails where it costs more than fifteen times the processor
// time beyond the start of Node, or where a case takes more than 3 s of it or more than 1 GB. Without a word it writes
// docs/scaling.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MOST, page } from "./page.mjs";
import { modules } from "./worst-cases.mjs";
import { inputs } from "./worst-inputs.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/cli.cjs");
const [word = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "scaling-"));

function used(args) {
  const file = join(folder, "usage.json");
  rmSync(file, { force: true });
  const preload = ["-r", join(import.meta.dirname, "usage.cjs")];
  const run = spawnSync(process.execPath, [...preload, CLI, ...args], {
    env: { ...process.env, USAGE: file },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 600_000,
    killSignal: "SIGKILL",
  });
  try {
    return {
      ...JSON.parse(readFileSync(file, "utf8")),
      status: run.status,
      said: run.stderr.toString().split("\n")[0],
    };
  } catch {
    return { ms: Infinity, mb: Infinity, status: run.status, said: "no end within 600 s" };
  }
}

const scanned = (make) => (count) => {
  const file = join(folder, "case.wasm");
  writeFileSync(file, make(count));
  return [file, "-f", "json"];
};

function measured(args, base) {
  const small = used(args(base, folder));
  const large = used(args(10 * base, folder));
  // Below a twentieth of a second the noise of the start is larger than what is measured.
  const ratio = Math.max(0, large.ms - floor) / Math.max(50, small.ms - floor);
  const bad = ratio > MOST.ratio || large.ms > MOST.ms || large.mb > MOST.mb || ![0, 1, 2].includes(large.status);
  return { small, large, ratio, bad };
}

const cases = [
  ...Object.entries(modules).map(([name, { base, make }]) => ({ name, base, args: scanned(make) })),
  ...Object.entries(inputs).map(([name, { base, args }]) => ({ name, base, args })),
];

writeFileSync(join(folder, "empty.wasm"), Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
const floor = used([join(folder, "empty.wasm"), "-f", "json"]).ms;
console.log(`an empty module: ${Math.round(floor)} ms\n`);
const columns = ["case".padEnd(40), "×10".padStart(9), "ms".padStart(7), "ms ×10".padStart(7), " ratio", "   MB"];
console.log(...columns);
const rows = [];
for (const { name, base, args } of cases) {
  if (!name.includes(word)) continue;
  let row = measured(args, base);
  // Beside other work a processor takes longer for the same: what holds once holds.
  for (let again = 0; again < 2 && row.bad; again++) row = measured(args, base);
  const { small, large, ratio, bad } = row;
  rows.push({ name, count: 10 * base, ...row });
  const numbers = [10 * base, Math.round(small.ms), Math.round(large.ms), ratio.toFixed(1), Math.round(large.mb)];
  const shown = numbers.map((one, i) => String(one).padStart([9, 7, 7, 6, 5][i]));
  console.log(name.padEnd(40), ...shown, bad ? "✗" : "", large.status < 2 ? "" : large.said);
}
rmSync(folder, { recursive: true });
if (word === "") writeFileSync(join(ROOT, "docs/scaling.md"), page(rows, floor));
process.exitCode = rows.some(({ bad }) => bad) ? 1 : 0;
