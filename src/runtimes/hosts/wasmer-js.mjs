// @wasmer/sdk in Node. argv[2]: the package's Node entry.
// A failed link kills a worker of the pool for good, so each job gets a Wasmer of its own.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, guilty, linkFailure, serve, walk } from "./job-loop.mjs";

const { Wasmer } = await import(pathToFileURL(process.argv[2]).href);

// A worker's failure reaches neither `wait` nor the exit status: it is printed, or rejects a promise nobody holds.
let complaints = [];
console.error = (...parts) => complaints.push(parts.map((part) => String(part?.message ?? part)).join(" "));
console.warn = console.error;
process.on("unhandledRejection", (error) => complaints.push(describe(error)));
process.on("uncaughtException", (error) => complaints.push(describe(error)));

serve(async (job, capture) => {
  complaints = [];
  const wasmer = new Wasmer({ cache: false });
  let result;
  try {
    result = await attempt(wasmer, job, capture);
  } catch (error) {
    const refused = ["PACKAGE_LOAD_FAILED", "EXECUTION_ERROR"].includes(error.code);
    result = { end: refused ? "failed" : guilty(capture.phase, error), message: describe(error) };
  }
  const closed = await within(500, wasmer.close());
  if (closed.error) complaints.push(describe(closed.error));
  const refused = instantiationFailure(job, complaints.concat(result.message || []).join("\n"));
  // A worker that does not end would run on beside the next job.
  return { ...(refused || { ...result, phase: capture.phase }), spent: !closed.settled };
});

async function attempt(wasmer, job, capture) {
  if (!wasmer.packages.create) throw new Error("before 0.14 the SDK took no bare modules");
  const app = fs.readFileSync(job.wasm);
  const wasmPackage = await wasmer.packages.create({ modules: { app }, commands: { probe: { module: "app" } } });
  // Creating the package only reads the sections; functions are validated when the command is spawned.
  new WebAssembly.Module(app);

  capture.phase = "link";
  const sandbox = await wasmer.sandboxes.create({ packages: [wasmPackage], env: job.env });
  await fill(sandbox, job.directory);
  const command = sandbox.command(wasmPackage, job.args, { cwd: "/workspace" });
  // `run` loses the output when the guest traps; `spawn` hands it out as it comes.
  const guest = await command.spawn({ stdin: "pipe", stdout: "pipe", stderr: "pipe" });

  capture.phase = "call";
  const streams = Promise.all([feed(guest.stdin, job.stdin), drain(guest.stdout, 0), drain(guest.stderr, 1)]);
  streams.catch(() => {});
  try {
    const output = await guest.wait();
    await within(1000, streams);
    // So looks a failed instantiation as well; its complaint comes a moment later, on a busy machine a long one.
    if (output.exitCode === 45 || output.exitCode === 1) await complaint(2000);
    return { end: "exited", status: output.exitCode };
  } catch (error) {
    await within(500, streams);
    return { end: "failed", message: describe(error) };
  }

  async function drain(stream, number) {
    for await (const chunk of stream) capture.write(number, chunk);
  }
}

// The SDK mounts no host directory. Its workspace is where a user keeps files; those of a package are another layer.
async function fill(sandbox, directory) {
  await sandbox.fs.mkdir("/workspace/sandbox", { recursive: true });
  const entries = [];
  walk(directory, (name, bytes) => entries.push([name, bytes]));
  for (const [name, bytes] of entries) {
    if (bytes) await sandbox.fs.writeFile(`/workspace/sandbox/${name}`, bytes);
    else await sandbox.fs.mkdir(`/workspace/sandbox/${name}`, { recursive: true });
  }
}

async function feed(stdin, file) {
  try {
    const bytes = fs.readFileSync(file);
    if (bytes.length > 0) await stdin.write(bytes);
    await stdin.close();
  } catch {
    // The guest ended without reading.
  }
}

// A failed instantiation looks like a normal exit with status 45 or 1: only the complaints tell.
function instantiationFailure(job, text) {
  const found = /Failed to create the instance - ([^\n]*)(?:\n(\w+Error: [^\n]*))?/.exec(text);
  if (!found) return undefined;
  const message = found[2] || found[1];
  const link = /LinkError|Import #|importing/.test(message);
  const failure = link && linkFailure(new WebAssembly.Module(fs.readFileSync(job.wasm)), message);
  return failure || { phase: link ? "link" : "start", end: "failed", message };
}

async function complaint(ms) {
  for (const end = Date.now() + ms; complaints.length === 0 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ settled: false }), ms);
  });
  const done = promise.then(
    () => ({ settled: true }),
    (error) => ({ settled: true, error }),
  );
  const first = await Promise.race([done, late]);
  clearTimeout(timer);
  return first;
}
