// Runs what jco made of a component, as `jco run` does. argv: the JavaScript, the job. How far it came goes out on
// descriptor 3; an exit is that of this process, for jco's WASI knows no other.
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
  // Of a component without it, that it instantiates is all there is to see.
  if (component.run) await component.run.run();
  // As `jco run` does, for standard output to be written.
  await new Promise((resolve) => setTimeout(resolve));
  process.exit(0);
} catch (error) {
  // So a component's `run` answers that it failed.
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
