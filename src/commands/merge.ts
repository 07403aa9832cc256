import type { Command } from "commander";
import { loadColours } from "../formats/colours.js";
import { printableData } from "../formats/printable.js";
import { findFormat } from "./scanning/formats/find-format.js";
import { mergeReports, readReport } from "./scanning/merge-reports.js";
import { printError, terminalWidth, wantsColour, writeAtomically, writeOut } from "./shared/output.js";

export function mergeCommand(program: Command): void {
  program
    .command("merge")
    .summary("join the reports of a scan in shards")
    .argument("<report...>", "reports, as `scan --shard i/n -f json -o <file>` writes them")
    .option("-f, --format <name>", "format of the whole, as for scan", "text")
    .option("-o, --output <file>", "write it to a file")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      `
Example:
  wasi-scan modules/ --shard 1/2 -f json -o 1.json     on one machine
  wasi-scan modules/ --shard 2/2 -f json -o 2.json     on another
  wasi-scan merge 1.json 2.json -f markdown

Lines of \`-f ndjson\` need no merge: cat joins them.

Exit status: 0 merged, 2 bad input, a shard is missing, or an input of a shard could not be read.`,
    )
    .action(async (paths: string[], options: { format: string; output?: string; color: boolean }) => {
      const format = findFormat(options.format);
      const report = mergeReports(paths.map((path) => ({ path, report: readReport(path) })));
      const colours = await loadColours(!options.output && wantsColour(options.color));
      const text = format.render(format.escapes ? report : printableData(report), { colours, width: terminalWidth() });
      const printing = { coloured: !options.output && wantsColour(options.color), commands: format.commands === true };
      if (options.output) writeAtomically(options.output, text, printing);
      else writeOut(text, printing);
      for (const error of report.errors) printError(error.message, error.hint);
      process.exitCode = report.errors.length > 0 ? 2 : 0;
    });
}
