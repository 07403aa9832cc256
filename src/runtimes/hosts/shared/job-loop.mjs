// What every JavaScript host shares. Runs on Node 16 and newer: no syntax or API younger than that.
// deno before 2.1 has Buffer and process only as modules.
import { Buffer } from "node:buffer";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import readline from "node:readline";
import { CAP, Capture } from "./capture.mjs";
import { settle } from "./ending.mjs";

/** Answers one job line after another with what `run(job, capture)` returns or rejects with. */
export function serve(run) {
  const lines = readline.createInterface({ input: process.stdin });
  let queue = Promise.resolve();
  lines.on("line", (line) => {
    queue = queue.then(() => answer(run, JSON.parse(line)));
  });
  lines.on("close", () => process.exit(0));
  say({ ready: true });
}

async function answer(run, job) {
  const capture = new FileCapture();
  const result = await settle(capture, () => run(job, capture));
  const output = capture.end();
  say({ id: job.id, phase: capture.phase, ...result, stdout: output[0], stderr: output[1] });
}

// The engine may have printed half a line before: a newline in front keeps the answer readable.
function say(message) {
  process.stdout.write(`\n${JSON.stringify(message)}\n`);
}

/** Keeps what a guest wrote in memory, or in files where the API wants descriptors. */
class FileCapture extends Capture {
  constructor() {
    super();
    this.files = [];
  }

  /** Descriptors of two fresh files; if this process is killed, the parent reads them. */
  open() {
    for (const name of ["stdout", "stderr"]) {
      this.files.push(fs.openSync(path.join(process.env.WASI_SCAN_TEMP, name), "w+"));
    }
    return this.files;
  }

  end() {
    return [0, 1].map((stream) => {
      const fd = this.files[stream];
      if (fd === undefined) return Buffer.from(this.bytes(stream)).toString("base64");
      // By path, because the guest may have closed the descriptor.
      const file = path.join(process.env.WASI_SCAN_TEMP, stream === 0 ? "stdout" : "stderr");
      const size = fs.statSync(file).size;
      const text = size === 0 ? "" : readHead(file, Math.min(size, CAP)).toString("base64");
      try {
        fs.closeSync(fd);
      } catch {
        // Closed by the guest already.
      }
      return text;
    });
  }
}

function readHead(file, length) {
  const fd = fs.openSync(file, "r");
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = fs.readSync(fd, buffer, filled, length - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  fs.closeSync(fd);
  return buffer.subarray(0, filled);
}

/**
 * The job's directory as `visit(relative path, bytes)`; a directory has `undefined` for bytes. Links are left out: a copy of
 * what they lead to would be our doing, not the engine's.
 */
export function walk(directory, visit, prefix = "") {
  for (const entry of fs.readdirSync(path.join(directory, prefix), { withFileTypes: true })) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) {
      visit(name, undefined);
      walk(directory, visit, `${name}/`);
    } else if (!entry.isSymbolicLink()) visit(name, fs.readFileSync(path.join(directory, name)));
  }
}
