// Runs one program in a thread and watches it: an input that never ends or takes all memory cannot tell so itself.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** Memory that an input may take, in MiB. No input has more than 256 KiB. */
const MOST_HEAP = 512;
const MOST_MEMORY = 1536;

const found = fileURLToPath(new URL("../../dist/fuzz/found/", import.meta.url));

/** @returns {Promise<boolean>} whether nothing was found */
export async function watch(program, order) {
  const name = basename(program, ".mjs");
  const shared = new SharedArrayBuffer(8 + (1 << 18));
  const words = new Int32Array(shared, 0, 2);
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-fuzz-"));
  const worker = new Worker(program, {
    workerData: { ...order, shared, folder },
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
  });
  const running = () => new Uint8Array(shared, 8, words[1]).slice();
  let findings = 0;
  let ended;
  const find = (error, bytes) => {
    findings++;
    report(name, order, error, bytes);
  };
  const stop = (error) => {
    clearInterval(timer);
    find(error, running());
    return worker.terminate();
  };
  let [last, since] = [0, process.cpuUsage()];
  const timer = setInterval(() => {
    const runs = Atomics.load(words, 0);
    if (runs !== last) [last, since] = [runs, process.cpuUsage()];
    const { user, system } = process.cpuUsage(since);
    if (runs > 0 && (user + system) / 1000 > order.longest) stop(`takes more than ${order.longest} ms`);
    else if (process.memoryUsage.rss() > MOST_MEMORY << 20) stop(`takes more than ${MOST_MEMORY} MiB`);
  }, 100);
  worker.on("message", (told) => {
    if (told.found) find(told.found.error, told.found.bytes);
    else ended = told.ended;
  });
  worker.on("error", (error) => find(error.stack ?? String(error), running()));
  await new Promise((done) => worker.once("exit", done));
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  if (ended) tell(name, order, ended, findings);
  else if (findings === 0) find("ended before its time", running());
  return findings === 0;
}

function tell(name, { seed }, { runs, seeds, kept, first, reached, seconds }, findings) {
  const speed = Math.round(runs / seconds);
  console.log(
    `${name}: ${runs} runs in ${seconds.toFixed(1)} s (${speed}/s), ${seeds} seeds, branches ${first} -> ${reached}, ${kept} inputs kept, seed ${seed}: ${findings === 0 ? "nothing found" : `${findings} found`}`,
  );
}

function report(name, { seed }, error, bytes) {
  mkdirSync(found, { recursive: true });
  const file = join(found, `${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`);
  writeFileSync(file, bytes);
  const shown = bytes.length <= 400 ? `\n  ${JSON.stringify(Buffer.from(bytes).toString("latin1"))}` : "";
  console.error(
    `${name}: FOUND with seed ${seed}, ${bytes.length} bytes in ${file}${shown}\n  ${error.split("\n").slice(0, 8).join("\n  ")}`,
  );
}
