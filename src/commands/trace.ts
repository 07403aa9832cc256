import { createHash } from "node:crypto";
import type { Command } from "commander";
import { WasiScanError } from "../model/errors.js";
import type { Configuration } from "../model/runtime.js";
import { traceModule } from "../rewrite/trace-module.js";
import { readNeeds } from "../wasm/read.js";
import { defaultEngine } from "./running/default-engine.js";
import { readModule, sourceOf } from "./running/one-module.js";
import { type JobOptions, jobOptions, withModule } from "./running/run-job.js";
import { renderTrace, type Trace } from "./running/trace-report.js";
import { wantsJson, writeAtomically, writeOut } from "./shared/output.js";
import { loadMatrix } from "./shared/package-files.js";
import { type Chosen, selectInstalled } from "./shared/select-runtimes.js";

interface TraceOptions extends JobOptions {
  runtime?: string;
  format: string;
  output?: string;
}

export function traceCommand(program: Command): void {
  const command = program
    .command("trace")
    .summary("run a module and list the syscalls that it made")
    .argument("<input>", "as for scan, one core module")
    .argument("[args...]", "arguments for the module, after --")
    .option("-r, --runtime <id[@version]>", "runtime to use (default: one that keeps the module in its folder)");
  jobOptions(command)
    .option("-f, --format <name>", "text, or json with every call", "text")
    .option("-o, --output <file>", "write the trace to a file")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan trace app.wasm -- --version
  wasi-scan trace app.wasm -r wasmer-py --dir ./data
  wasi-scan trace app.wasm -f json -o trace.json && wasi-scan app.wasm --trace trace.json

The module itself is rewritten so that it reports each call of WASI on its standard error; the runtime is as it is.

Exit status: 0 traced, whatever the module's own exit status, 2 bad input or usage.`,
    )
    .action(trace);
}

async function trace(spec: string, args: string[], options: TraceOptions): Promise<void> {
  const json = wantsJson(options.format);
  const named = options.runtime === undefined ? undefined : await selectInstalled([options.runtime]);
  const module = await readModule(spec);
  const { name, bytes } = module;
  const traced = traceModule(name, bytes);
  const [chosen] = (named ?? [await engineFor(module)]) as [Chosen];
  const plain = chosen.runtime.configurations[0] as Configuration;
  const result = await withModule(traced.bytes, args, options, loadMatrix(), (runOn) => runOn(chosen, plain));
  const { calls, stderr } = traced.read(result.stderr);
  const found: Trace = {
    schema: "wasi-scan/trace@1",
    module: name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    runtime: chosen.installed.runtime,
    version: chosen.installed.version,
    outcome: result.outcome,
    stdout: Buffer.from(result.stdout).toString("utf8"),
    stderr,
    calls,
  };
  const text = renderTrace(found, json);
  if (options.output) writeAtomically(options.output, text);
  else writeOut(text);
}

/** @throws WasiScanError `not-installed` where nothing is installed that keeps a module in */
async function engineFor(module: { name: string; bytes: Uint8Array }): Promise<Chosen> {
  const { imports } = await readNeeds(sourceOf(module));
  const chosen = await defaultEngine(imports);
  if (chosen) return chosen;
  const hint = "Install one: wasi-scan runtimes install browser-wasi-shim";
  throw new WasiScanError("not-installed", "no installed runtime keeps a module in its folder", hint);
}
