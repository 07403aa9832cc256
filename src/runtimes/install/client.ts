import { WasiScanError } from "../../model/errors.js";
import { childEnvironment, runToEnd } from "../process/child.js";

export interface ClientCall {
  /** Name for error messages: `wasmtime 36.0.0`. */
  what: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd: string;
  /** The next step if the client itself is missing. */
  needs: string;
  /** It only asks its registry, and is killed after four minutes. */
  asks?: true;
}

const MISSING = /No module named pip|is not recognized as|command not found/;

const ASKING_MS = 240_000;

/** Runs a package client and returns its standard output; rejects with its last lines. */
export async function runClient(call: ClientCall): Promise<string> {
  const run = await runToEnd(call.command, call.args, {
    cwd: call.cwd,
    env: childEnvironment(call.env),
    timeoutMs: call.asks && ASKING_MS,
    // npm is a script on Windows.
    shell: process.platform === "win32" && call.command === "npm",
  });
  if (run.status === 0) return run.stdout.toString();
  const failed = call.asks ? "Cannot ask for the releases of" : "Cannot install";
  const output = `${run.stdout}\n${run.stderr}`.trim();
  if (run.error || MISSING.test(output)) {
    throw new WasiScanError("install-failed", `${failed} ${call.what}: ${call.command} is not installed.`, call.needs);
  }
  // An error is one line.
  const said = output.split("\n").slice(-8).join("; ");
  throw new WasiScanError(
    call.asks ? "network" : "install-failed",
    `${failed} ${call.what}: ${call.command} ended with ${run.signal ?? `status ${run.status}`}: ${said}`,
    call.asks
      ? "Check that the package client reaches its registry, then ask again."
      : "Check the version and that the package client reaches its registry, then install again.",
  );
}
