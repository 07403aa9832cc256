// `npm run bench -- many [<count>]`: modules a second, and how much more memory ten times as many take. All modules differ.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeSmallModules } from "./small-modules.mjs";

const DIST = resolve(import.meta.dirname, "../../dist");
/** How much more memory ten times the modules may take. */
const MOST_GROWTH = 1.2;

/**
 * Scans a tenth of the modules, then all of them.
 *
 * @param count of modules
 * @returns for each way to scan: modules a second beyond the start, and the most memory of both scans, in MiB
 */
export function scanMany(count) {
  const folder = mkdtempSync(join(tmpdir(), "many-"));
  const matrix = JSON.parse(readFileSync(join(DIST, "matrix.json"), "utf8"));
  try {
    const [few, many] = [join(folder, "few"), join(folder, "many")];
    writeSmallModules(few, count / 10, matrix);
    writeSmallModules(many, count, matrix);
    const ways = [["-f", "ndjson", "--jobs", "1"], ["-f", "ndjson"], ["--summary", "--jobs", "1"], ["--summary"]];
    return ways.map((options) => {
      const [small, large] = [few, many].map((one) => used([one, ...options], folder));
      const seconds = (large.wall - small.wall) / 1000;
      return { options: options.join(" "), rate: (count * 0.9) / seconds, mib: [small.mib, large.mib] };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function used(args, folder) {
  const file = join(folder, "usage.json");
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["-r", join(import.meta.dirname, "usage.cjs"), join(DIST, "cli.cjs"), ...args],
    { env: { ...process.env, USAGE: file }, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
  );
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(" ")}: exit status ${status}\n${stderr}`);
  const { mb } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, "");
  return { wall, mib: mb };
}

/** Prints what {@link scanMany} finds. @returns whether memory stayed flat */
export function tellMany(count) {
  let flat = true;
  for (const { options, rate, mib } of scanMany(count)) {
    const [small, large] = mib;
    flat &&= large <= small * MOST_GROWTH;
    const memory = `${small.toFixed(0)} MiB for ${count / 10}, ${large.toFixed(0)} MiB for ${count}`;
    console.log(`  ${options.padEnd(24)} ${rate.toFixed(0).padStart(5)} modules a second, ${memory}`);
  }
  return flat;
}
