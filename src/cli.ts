#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { checkCommand } from "./commands/check.js";
import { completionCommand } from "./commands/completion.js";
import { explainCommand } from "./commands/explain.js";
import { matrixCommand } from "./commands/matrix.js";
import { packageVersion } from "./commands/package-files.js";
import { probeCommand } from "./commands/probe.js";
import { runtimesCommand } from "./commands/runtimes.js";
import { printError, scanCommand } from "./commands/scan.js";

import { WasiScanError } from "./errors.js";

const USAGE = 2;
const OUR_BUG = 3;

async function main(): Promise<void> {
  const program = new Command("wasi-scan")
    .description("Which WASI and WASIX syscalls a module needs, and where it runs: measured, not promised.")
    .version(packageVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("Try wasi-scan --help");
  for (const add of [
    scanCommand,
    checkCommand,
    explainCommand,
    probeCommand,
    runtimesCommand,
    matrixCommand,

    completionCommand,
  ]) {
    add(program);
  }
  // Subcommands inherit neither of these.
  for (const command of everyCommand(program))
    command.exitOverride().showHelpAfterError(`Try wasi-scan ${command.name()} --help`);
  await program.parseAsync();
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Help and version are no errors; for the others commander has said what is wrong.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else if (error instanceof WasiScanError) {
    printError(error.message, error.hint);
    process.exitCode = USAGE;
  } else {
    process.stderr.write(`wasi-scan: a bug of wasi-scan, please report it\n${(error as Error)?.stack ?? error}\n`);
    process.exitCode = OUR_BUG;
  }
}

// A reader such as `head` may close the pipe before we are done: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
main().catch(fail);
