import type { Command } from "commander";
import { type GateOptions, gateOptions } from "./gating/options.js";
import { makeReport, type ReportOptions, reportOptions } from "./scanning/report.js";
import { outliveReader, printError } from "./shared/output.js";

export function checkCommand(program: Command): void {
  const command = program
    .command("check")
    .summary("a gate for CI: exit with 1 if a module does not run on a target, or violates the policy")
    .argument("[input...]", "as for scan (default: the inputs of the configuration)");
  gateOptions(reportOptions(command))
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan check app.wasm -t 'wasmtime >= 36' -t docker:wasmedge
  wasi-scan check dist/ -t 'node 22' -t wazero --allow-unknown
  wasi-scan check --report sarif=wasi-scan.sarif --report junit=wasi-scan.xml
  wasi-scan check --baseline wasi-scan.baseline.json --update-baseline

wasi-scan init writes a configuration; docs/ci.md shows the gate in several CI systems.

Exit status: 0 passes, 1 does not, 2 bad input or usage, 3 a bug in wasi-scan.`,
    )
    .action(async (inputs: string[], options: ReportOptions & GateOptions) => {
      outliveReader();
      const report = await makeReport(inputs, { ...options, validate: options.shallow !== true }, options);
      const { tellOf } = await import("./gating/tell.js");
      for (const line of report.gate ? tellOf(report.gate) : []) printError(line);
      const unread = report.errors.length;
      // The last line says what the exit status says.
      if (unread > 0) printError(`${unread} of the inputs could not be read, so the gate has not answered`);
      const empty = report.modules.some((module) => module.verdicts.length === 0);
      process.exitCode = unread > 0 || empty ? 2 : report.gate?.passed ? 0 : 1;
    });
}
