import { describe, guilty, linkFailure } from "../shared/ending.mjs";

/**
 * Runs one module with @wasmer/sdk, in a Wasmer of its own: a failed link kills a worker of the pool for good.
 * A worker's failure shows neither in `wait` nor in the exit status, so the caller collects the workers' output in `complaints`.
 */
export async function run({ Wasmer }, guest, bytes, capture, complaints) {
  const wasmer = new Wasmer({ cache: false });
  let result;
  try {
    result = await unlessPanicked(complaints, attempt(wasmer, guest, bytes, capture, complaints));
  } catch (error) {
    const refused = ["PACKAGE_LOAD_FAILED", "EXECUTION_ERROR"].includes(error.code) || PANIC.test(error.message);
    result = { end: refused ? "failed" : guilty(capture.phase, error), message: describe(error) };
  }
  const closed = await within(500, wasmer.close());
  if (closed.error) complaints.push(describe(closed.error));
  const text = complaints.concat(result.message || []).join("\n");
  const refused = instantiationFailure(bytes, text) || moduleRefused(text);
  // A worker that does not end would run on beside the next job.
  return { ...(refused || { ...result, phase: capture.phase }), spent: !closed.settled };
}

/** Compiles the engine once: each job's Wasmer then takes what is compiled. */
export async function prepare({ Wasmer }) {
  const wasmer = new Wasmer({ cache: false });
  const module = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  await within(30_000, wasmer.packages.create({ modules: { app: module }, commands: { probe: { module: "app" } } }));
  await within(500, wasmer.close());
}

async function attempt(wasmer, guest, app, capture, complaints) {
  if (!wasmer.packages.create) throw new Error("before 0.14 the SDK took no bare modules");
  const wasmPackage = await wasmer.packages.create({
    modules: { app },
    commands: { probe: { module: "app" } },
    ...(guest.mount && { files: packaged(guest.mount, guest.files) }),
  });
  // Creating the package only reads the sections; functions are validated when the command is spawned.
  new WebAssembly.Module(app);

  capture.phase = "link";
  const sandbox = await wasmer.sandboxes.create({ packages: [wasmPackage], env: guest.env });
  if (!guest.mount) await fill(sandbox, await folderIn(sandbox), guest.files);
  const command = sandbox.command(wasmPackage, guest.args, { cwd: guest.mount ?? "/workspace" });
  // `run` loses the output if the guest traps; `spawn` streams it.
  const process = await command.spawn({ stdin: "pipe", stdout: "pipe", stderr: "pipe" });

  capture.phase = "call";
  const streams = Promise.all([feed(process.stdin, guest.stdin), drain(process.stdout, 0), drain(process.stderr, 1)]);
  streams.catch(() => {});
  try {
    const output = await process.wait();
    await within(1000, streams);
    // A failed instantiation looks the same; its message arrives a moment later, or much later on a busy machine.
    if (output.exitCode === 45 || output.exitCode === 1) await complaint(complaints, 2000);
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
// Version 0.14 calls the workspace `/`; its `/workspace` is a folder that the guest does not see.
async function folderIn({ fs }) {
  try {
    await fs.mkdir("/sandbox", { recursive: true });
    return "/sandbox";
  } catch {
    await fs.mkdir("/workspace/sandbox", { recursive: true });
    return "/workspace/sandbox";
  }
}

// Only a package has files outside the workspace, and a folder only where a file is in it.
function packaged(mount, files) {
  const found = {};
  for (const [name, bytes] of files) if (bytes) found[`${mount}/${name}`] = bytes;
  const folders = ["", ...files.filter(([, bytes]) => !bytes).map(([name]) => `/${name}`)];
  for (const folder of folders) {
    const isEmpty = !Object.keys(found).some((path) => path.startsWith(`${mount}${folder}/`));
    if (isEmpty) found[`${mount}${folder}/.keep`] = new Uint8Array();
  }
  return found;
}

async function fill({ fs }, folder, files) {
  for (const [name, bytes] of files) {
    if (bytes) await fs.writeFile(`${folder}/${name}`, bytes);
    else await fs.mkdir(`${folder}/${name}`, { recursive: true });
  }
}

async function feed(stdin, bytes) {
  try {
    if (bytes.length > 0) await stdin.write(bytes);
    await stdin.close();
  } catch {
    // The guest ended without reading.
  }
}

// A failed instantiation looks like an exit with status 45 or 1; only the collected output shows it.
function instantiationFailure(bytes, text) {
  const found = /Failed to create the instance - ([^\n]*)(?:\n(\w+Error: [^\n]*))?/.exec(text);
  if (!found) return undefined;
  const message = found[2] || found[1];
  const link = /LinkError|Import #|importing/.test(message);
  const failure = link && linkFailure(new WebAssembly.Module(bytes), message);
  return failure || { phase: link ? "link" : "start", end: "failed", message };
}

const PANIC = /panicked at (\S*):\d+:\d+:\n([^\n]*)/;

// Wasmer's API lacks types that its engine knows, such as 64-bit memories.
function moduleRefused(text) {
  const [, file, message] = PANIC.exec(text) || [];
  return file?.endsWith("/entities/module.rs") ? { phase: "compile", end: "failed", message } : undefined;
}

// After a panic of the SDK or one of its workers, pending promises never settle.
async function unlessPanicked(complaints, promise) {
  let over = false;
  const watch = async () => {
    while (!over) {
      const found = complaints.map((text) => PANIC.exec(text)).find(Boolean);
      if (found) throw new Error(found[0]);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  try {
    return await Promise.race([promise, watch()]);
  } finally {
    over = true;
  }
}

async function complaint(complaints, ms) {
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
