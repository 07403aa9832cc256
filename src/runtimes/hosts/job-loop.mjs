// What every JavaScript host shares. Runs on Node 16 and newer: no syntax or API younger than that.
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";

const CAP = 16 * 1024 * 1024;

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
  const capture = new Capture();
  let result;
  try {
    result = await run(job, capture);
  } catch (error) {
    result = { end: guilty(capture.phase, error), message: describe(error) };
  }
  const output = capture.end();
  say({ id: job.id, phase: capture.phase, ...result, stdout: output[0], stderr: output[1] });
}

/** Before the guest runs, only the engine's own verdict counts against it; a file that is not there is our fault. */
export function guilty(phase, error) {
  if (phase === "start" || phase === "call") return "failed";
  return phase === "compile" && error instanceof WebAssembly.CompileError ? "failed" : "harness";
}

// The engine may have printed half a line before: a newline in front keeps the answer readable.
function say(message) {
  process.stdout.write(`\n${JSON.stringify(message)}\n`);
}

/** Class and message without the stack: function names of the guest must not be mistaken for the engine's words. */
export function describe(error) {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return `thrown ${typeof error}: ${String(error)}`;
}

/** Where a job stands, and what it wrote: into memory, or into files where the API wants descriptors. */
class Capture {
  constructor() {
    this.phase = "compile";
    this.chunks = [[], []];
    this.sizes = [0, 0];
    this.files = [];
  }

  /** Takes bytes for stream 0 (stdout) or 1 (stderr); beyond the cap they are dropped. */
  write(stream, bytes) {
    const room = CAP - this.sizes[stream];
    if (room <= 0) return;
    const kept = Buffer.from(bytes.subarray(0, room));
    this.sizes[stream] += kept.length;
    this.chunks[stream].push(kept);
  }

  /** Descriptors of two fresh files; the parent reads them itself should this process be killed. */
  open() {
    for (const name of ["stdout", "stderr"]) {
      this.files.push(fs.openSync(path.join(process.env.WASI_SCAN_TEMP, name), "w+"));
    }
    return this.files;
  }

  end() {
    return [0, 1].map((stream) => {
      const fd = this.files[stream];
      if (fd === undefined) return Buffer.concat(this.chunks[stream]).toString("base64");
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

/** The job's directory as `visit(relative path, bytes)`; a directory has `undefined` for bytes. */
export function walk(directory, visit, prefix = "") {
  for (const entry of fs.readdirSync(path.join(directory, prefix), { withFileTypes: true })) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) {
      visit(name, undefined);
      walk(directory, visit, `${name}/`);
    } else visit(name, fs.readFileSync(path.join(directory, name)));
  }
}

/**
 * What V8 says of a failed instantiation → phase and import. Its message names the import by number; a missing
 * module, a missing name and a memory of another type read differently in every version, the number does not.
 */
export function linkFailure(module, message) {
  const imports = WebAssembly.Module.imports(module);
  const number = /Import #(\d+)/.exec(message);
  const memory = /\bmemory\b/i.test(message) && imports.find((one) => one.kind === "memory");
  const found = number ? imports[Number(number[1])] : memory;
  if (!found || /allocate/.test(message)) return undefined;
  const reason = /mismatch|incompatible|does not match|larger|smaller|maximum|initial/.test(message)
    ? "signature"
    : "missing";
  return { phase: "link", end: "failed", import: `${found.module}.${found.name}`, reason, message };
}
