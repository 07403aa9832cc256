import { existsSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { commands, DEFAULT_COMMAND } from "./commands/index.js";
import { WORKER_WORD } from "./commands/scanning/many/pool.js";
import { printError, writeError, writeOut } from "./commands/shared/output.js";
import { loadMatrix, packageVersion } from "./commands/shared/package-files.js";
import { isPiped } from "./commands/shared/piped.js";
import { systemProblem } from "./commands/shared/system-problem.js";
import { WasiScanError } from "./model/errors.js";
import { nearest } from "./model/names/nearest-name.js";
import { ownProperty } from "./model/names/own-property.js";

const USAGE = 2;
const OUR_BUG = 3;

async function main(): Promise<void> {
  if (process.argv[2] === WORKER_WORD) {
    const { workForPool } = await import("./commands/scanning/many/worker.js");
    if (await workForPool()) return;
  }
  const program = new Command("wasi-scan")
    .description("Which WASI and WASIX syscalls a module needs, and where it runs: measured, not promised.")
    .version(versions())
    .exitOverride()
    .configureOutput({ writeOut: (text) => writeOut(text), writeErr: writeError, outputError })
    .showSuggestionAfterError()
    .showHelpAfterError("Try wasi-scan --help");
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...meant(process.argv.slice(2)));
  refuseMistyped(process.argv[2]);
  for (const name of namesFor(process.argv[2])) (await commands[name]?.())?.(program);
  // Subcommands inherit neither setting.
  for (const command of everyCommand(program))
    command.exitOverride().showHelpAfterError(`Try wasi-scan ${command.name()} --help`);
  await program.parseAsync();
}

/** Without words: what is piped in, else the help. `help matrix diff` is `matrix diff --help`. */
function meant(words: string[]): string[] {
  if (words.length === 0) return [isPiped() ? "-" : "--help"];
  return words[0] === "help" && words.length > 1 ? [...words.slice(1), "--help"] : words;
}

/** The matrix is read only for who asks. */
function versions(): string {
  const asked = process.argv[2] === "--version" || process.argv[2] === "-V";
  return asked ? `${packageVersion()} (matrix of ${loadMatrix().date})` : packageVersion();
}

/** Errors of usage begin as all errors do. */
const outputError = (text: string, write: (text: string) => void): void =>
  write(text.replace(/^error: /, "wasi-scan: "));

/** The commands to load for this first word: the named one, the default, or all of them to list in the help. */
function namesFor(word: string | undefined): string[] {
  if (word !== undefined && ownProperty(commands, word) && word !== "completion") return [word];
  const listed = word === undefined || ["help", "-h", "--help", "completion"].includes(word);
  return listed ? Object.keys(commands) : [DEFAULT_COMMAND];
}

/** A single word that is not an input is probably a misspelt command. @throws WasiScanError `bad-usage` */
function refuseMistyped(word = ""): void {
  if (!/^[a-z]+$/.test(word) || word === "help" || ownProperty(commands, word) || existsSync(word)) return;
  const close = nearest(word, Object.keys(commands));
  if (!close) return;
  const hint = `Did you mean "wasi-scan ${close}"? To scan a file of that name, write ./${word}`;
  throw new WasiScanError("bad-usage", `"${word}" is neither a command nor an existing input`, hint);
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}

function fail(error: unknown): void {
  const known = error instanceof WasiScanError ? error : systemProblem(error);
  if (error instanceof CommanderError) {
    // Help and version are not errors; commander has already printed the others.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else if (known) {
    printError(known.message, known.hint);
    process.exitCode = USAGE;
  } else {
    writeError(`wasi-scan: a bug of wasi-scan, please report it\n${(error as Error)?.stack ?? error}\n`);
    process.exitCode = OUR_BUG;
  }
}

// An error that nobody waits for, such as that of a stream: Node's own exit status, 1, would read as a finding of the gate.
process.on("uncaughtException", (error) => {
  fail(error);
  process.exit();
});
main().catch(fail);
