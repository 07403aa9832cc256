// Runs jco's JavaScript of a component, like `jco run`. argv: the JavaScript, the job. It reports its phase on
// descriptor 3; the guest's exit ends this process, because jco's WASI does so.
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { _setArgs, _setEnv } from "@bytecodealliance/preview2-shim/cli";
import { _setPreopens } from "@bytecodealliance/preview2-shim/filesystem";

const [, , app, line] = process.argv;
const job = JSON.parse(line);
const report = (phase, message) => fs.writeSync(3, `${JSON.stringify({ phase, message })}\n`);

report("link");
_setArgs(["probe", ...job.args]);
_setEnv(job.env);
_setPreopens({ "/sandbox": job.directory });
// The core modules are compiled and instantiated while the JavaScript loads, and not every failure is waited for there.
process.on("uncaughtException", refused);
const component = await import(pathToFileURL(app).href).catch(refused);
process.off("uncaughtException", refused);

report("call");
try {
  // Without this export, instantiation is all that can be observed.
  if (component.run) await component.run.run();
  // Like `jco run`, so that standard output is written.
  await new Promise((resolve) => setTimeout(resolve));
  process.exit(0);
} catch (error) {
  // A component's `run` reports failure like this.
  if (error?.constructor?.name !== "ComponentError") report("call", describe(error));
  process.exit(1);
}

function refused(error) {
  const phases = [
    [WebAssembly.CompileError, "compile"],
    [WebAssembly.RuntimeError, "start"],
  ];
  const [, phase] = phases.find(([kind]) => error instanceof kind) || [undefined, "link"];
  report(phase, describe(error));
  process.exit(1);
}

function describe(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : `thrown ${typeof error}: ${String(error)}`;
}
