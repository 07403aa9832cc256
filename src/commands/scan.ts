import type { Command } from "commander";
import { makeReport, type ReportOptions, reportOptions } from "./scanning/report.js";
import { isPiped } from "./shared/piped.js";

export function scanCommand(program: Command): void {
  const command = program
    .command("scan", { isDefault: true })
    .summary("show where modules run, and why they fail elsewhere (the default command)")
    .argument(
      "[input...]",
      "a .wasm or .wat file, a folder, an image, an archive, a manifest, an https: URL, - for standard input",
    );
  reportOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan app.wasm                        every measured runtime and version
  wasi-scan app.wasm -t 'wasmtime >= 36'    those you deploy to
  wasi-scan app.wasm -t docker:wasmedge -t 'node >= 22 and not node 23'
  wasi-scan app.wasm --shallow              without reading the code
  wasi-scan dist/ -f json -o report.json    every module below a folder
  wasi-scan spin.toml                       every module that a manifest names, on its engine
  curl -s https://example.org/a.wasm | wasi-scan -

Exit status: 0 reported, 2 bad input or usage.`,
    )
    .action(async (inputs: string[], options: ReportOptions) => {
      // With options alone, too: `… | wasi-scan --summary`.
      const named = inputs.length === 0 && isPiped() ? ["-"] : inputs;
      const report = await makeReport(named, options);
      process.exitCode = report.errors.length > 0 ? 2 : 0;
    });
}
