// jco, used like its own `jco run`: jco's preview1 adapter turns a preview1 module into a component, the
// component becomes JavaScript, and that runs with jco's WASI in a Node process of its own, since its WASI ends the
// process where a guest exits. argv[2]: jco's package.json.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { interfaceOf, refusal } from "./jco/messages.mjs";
import { describe } from "./shared/ending.mjs";
import { serve } from "./shared/job-loop.mjs";

const home = path.dirname(process.argv[2]);
const { exports } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const entry = (exports["."] || exports).default;
const jco = await import(pathToFileURL(path.join(home, entry)).href);
const adapter = fs.readFileSync(path.join(home, "lib", "wasi_snapshot_preview1.command.wasm"));

// jco's output imports its WASI by package name, and so does the program that runs it: both use one folder.
const folder = process.env.WASI_SCAN_TEMP;
const guest = path.join(folder, "jco-guest.mjs");
fs.copyFileSync(fileURLToPath(new URL("jco/guest.mjs", import.meta.url)), guest);
const scope = path.join(folder, "node_modules", "@bytecodealliance");
fs.mkdirSync(scope, { recursive: true });
fs.symlinkSync(shimFolder(), path.join(scope, "preview2-shim"), "junction");

// jco's tools are WebAssembly themselves, and their first use takes seconds, which no probe should pay. The module imports
// args_get, fd_write and path_open, for most of the adapter to be used.
const WARM_UP =
  "AGFzbQEAAAABHwRgAn9/AX9gBH9/f38Bf2AJf39/f39+fn9/AX9gAAACaAMWd2FzaV9zbmFwc2hvdF9wcmV2aWV3MQhhcmdzX2dldAAAFndhc2lfc25hcHNob3" +
  "RfcHJldmlldzEIZmRfd3JpdGUAARZ3YXNpX3NuYXBzaG90X3ByZXZpZXcxCXBhdGhfb3BlbgACAwIBAwUDAQABBxMCBm1lbW9yeQIABl9zdGFydAADCgQBAgAL";
await translate(Buffer.from(WARM_UP, "base64"), path.join(folder, "warm-up"));

// A probe runs more than once, alternating with another, and jco's output for it is the same.
const KEPT = 4;
const kept = [];

serve(async (job, capture) => {
  const translated = await translationOf(job.wasm);
  if (translated.refused) return translated.refused;
  capture.phase = "link";
  return run(job, capture, translated);
});

/** jco's output for the file, cached for the last few files. */
async function translationOf(wasm) {
  const bytes = fs.readFileSync(wasm);
  const found = kept.find((one) => one.wasm === wasm && one.bytes.equals(bytes));
  if (found) return found.translated;
  const out = kept.length < KEPT ? path.join(folder, `app-${kept.length}`) : kept.shift().out;
  const translated = await translate(bytes, out);
  kept.push({ wasm, bytes, out, translated });
  return translated;
}

function shimFolder() {
  const index = createRequire(process.argv[2]).resolve("@bytecodealliance/preview2-shim");
  return path.resolve(path.dirname(index), "../..");
}

/** The component and its JavaScript, below `out`; or how jco refused it. */
async function translate(bytes, out) {
  fs.rmSync(out, { recursive: true, force: true });
  try {
    const core = bytes.readUInt16LE(6) === 0;
    const component = core ? await jco.componentNew(bytes, [["wasi_snapshot_preview1", adapter]]) : bytes;
    const { files } = await jco.transpile(component, { name: "app", noTypescript: true, wasiShim: true });
    for (const [name, content] of files.map ? files : Object.entries(files)) {
      const file = path.join(out, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    fs.writeFileSync(path.join(out, "package.json"), '{ "type": "module" }');
    return { core, component, app: path.join(out, "app.js") };
  } catch (error) {
    // After a panic its tools are unusable.
    const spent = error instanceof WebAssembly.RuntimeError;
    return { refused: { ...refusal(describe(error), bytes), spent } };
  }
}

async function run(job, capture, { core, component, app }) {
  const stdin = fs.openSync(job.stdin, "r");
  const [stdout, stderr] = capture.open();
  const child = spawn(process.execPath, ["--no-warnings", guest, app, JSON.stringify(job)], {
    stdio: [stdin, stdout, stderr, "pipe"],
  });
  fs.closeSync(stdin);
  let report = "";
  let late = false;
  let timer;
  child.stdio[3].setEncoding("utf8").on("data", (chunk) => {
    report += chunk;
    // Node itself has started by now.
    timer ??= setTimeout(() => {
      late = child.kill("SIGKILL");
    }, job.timeoutMs);
  });
  const [status, signal] = await new Promise((resolve) => child.once("close", (...how) => resolve(how)));
  clearTimeout(timer);
  if (late) return { end: "timeout" };
  const lines = report.split("\n").filter(Boolean);
  if (lines.length === 0) return { end: "harness", message: `${guest} ended with ${signal || status} before it began` };

  let message;
  for (const line of lines) ({ phase: capture.phase, message } = JSON.parse(line));
  if (message === undefined && status !== null) {
    // The adapter tells wasi:cli/exit only whether the guest succeeded.
    return { end: "exited", status: core && status !== 0 ? "failure" : status };
  }
  if (capture.phase !== "link") return { end: "failed", message: message || `ended by ${signal}` };
  const missing = interfaceOf(message, fs.readFileSync(app, "utf8"), await jco.componentWit(component));
  return { end: "failed", message, ...(missing && { import: missing }) };
}
