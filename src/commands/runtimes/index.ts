import type { Command } from "commander";
import { installAll, versionsOf } from "./install.js";
import { listRuntimes } from "./list.js";
import { listOutdated } from "./outdated.js";
import { removeRuntimes } from "./remove.js";

export function runtimesCommand(program: Command): void {
  const command = program.command("runtimes").summary("list, install and remove the runtimes that can be measured");
  command
    .command("list")
    .summary("list available and installed versions")
    .argument("[id...]", "show every version of these (default: an overview of all runtimes)")
    .option("-f, --format <name>", "text or json", "text")
    .addHelpText("after", "\nExamples:\n  wasi-scan runtimes list\n  wasi-scan runtimes list wasmtime node")
    .action(listRuntimes);
  command
    .command("install")
    .summary("install runtimes into the cache folder, through npm, pip, go, cargo, Maven or apt")
    .argument(
      "<id[@version]...>",
      "id installs the newest version, id@all every version; all and newest: every runtime that needs no build",
    )
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan runtimes install wazero wasmtime-py@36.0.0
  wasi-scan runtimes install node@all

Versions that are installed already stay as they are, so an interrupted install can be repeated. A version that cannot be installed
does not stop the others.

Exit status: 0 all are installed, 2 some are not.`,
    )
    .action(async (specs: string[]) => {
      process.exitCode = (await installAll(specs.flatMap(versionsOf))) ? 0 : 2;
    });
  command
    .command("outdated")
    .summary("list releases that the registries have and the matrix lacks")
    .argument("[id...]", "only these (default: every runtime)")
    .option("-f, --format <name>", "text or json", "text")
    .addHelpText(
      "after",
      `
Asks through npm, pip, go, cargo, Maven and apt; cargo tells the newest release only. A runtime whose registry does not
answer is reported, and the others are listed all the same. "measure" in the JSON names what is worth measuring: the
newest release of each line (1.x, 2.x, …; 0.1.x, 0.2.x, …) that is newer than all that was measured in it.

Exit status: 0 every registry answered, 2 some did not.

Examples:
  wasi-scan runtimes outdated
  wasi-scan runtimes outdated wasmtime bun -f json`,
    )
    .action(async (ids: string[], options: { format: string }) => {
      process.exitCode = (await listOutdated(ids, options)) ? 0 : 2;
    });
  command
    .command("remove")
    .summary("remove runtimes from the cache folder")
    .argument("<id[@version]...>", "without a version, all versions")
    .addHelpText(
      "after",
      "\nTells what goes and its size.\n\nExamples:\n  wasi-scan runtimes remove wazero@1.6.0 wasmi",
    )
    .action(removeRuntimes);
}
