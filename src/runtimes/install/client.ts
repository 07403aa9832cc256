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
}

const MISSING = /No module named pip|is not recognized as|command not found/;

/** Runs a package client; rejects with its last lines. */
export async function runClient(call: ClientCall): Promise<void> {
  const run = await runToEnd(call.command, call.args, {
    cwd: call.cwd,
    env: childEnvironment(call.env),
    // npm is a script on Windows.
    shell: process.platform === "win32" && call.command === "npm",
  });
  if (run.status === 0) return;
  const output = `${run.stdout}\n${run.stderr}`.trim();
  if (run.error || MISSING.test(output)) {
    throw new WasiScanError(
      "install-failed",
      `Cannot install ${call.what}: ${call.command} is not installed.`,
      call.needs,
    );
  }
  // An error is one line.
  const said = output.split("\n").slice(-8).join("; ");
  throw new WasiScanError(
    "install-failed",
    `Cannot install ${call.what}: ${call.command} ended with ${run.signal ?? `status ${run.status}`}: ${said}`,
    "Check the version and that the package client reaches its registry, then install again.",
  );
}
