import type { Command } from "commander";
import { gate } from "../judge/gate.js";
import type { Verdict } from "../model/report.js";
import { makeReport, type ReportOptions, reportOptions } from "./scanning/report.js";
import { writeError } from "./shared/output.js";

interface CheckOptions extends ReportOptions {
  allowUnknown?: boolean;
  allowAtRisk?: boolean;
  strict?: boolean;
}

export function checkCommand(program: Command): void {
  const command = program
    .command("check")
    .summary("a gate for CI: exit with 1 if a module does not run on a target")
    .argument("<input...>", "as for scan");
  reportOptions(command)
    .option("--allow-unknown", "accept targets that were not measured")
    .option("--allow-at-risk", "accept targets where an import links but misbehaves")
    .option("--strict", "fail on hazards too")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan check app.wasm -t 'wasmtime >= 36' -t docker:wasmedge
  wasi-scan check dist/ -t 'node 22' -t wazero --allow-unknown

Exit status: 0 runs on every target, 1 does not, 2 bad input or usage.`,
    )
    .action(async (inputs: string[], options: CheckOptions) => {
      const report = await makeReport(inputs, { ...options, validate: options.shallow !== true });
      const allow: Verdict[] = [];
      if (options.allowUnknown) allow.push("unknown");
      if (options.allowAtRisk) allow.push("at-risk");
      const violations = gate(report.modules, { allow, ...(options.strict && { strict: true }) });
      const empty = report.modules.some((module) => module.verdicts.length === 0);
      writeError(violations.length > 0 ? `${summary(violations.length)}\n` : "");
      process.exitCode = report.errors.length > 0 || empty ? 2 : violations.length > 0 ? 1 : 0;
    });
}

function summary(violations: number): string {
  return `wasi-scan: the gate failed: ${violations} ${violations === 1 ? "answer does" : "answers do"} not pass`;
}
