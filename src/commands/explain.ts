import type { Command } from "commander";
import { loadColours, plain } from "../formats/colours.js";
import { printableData } from "../formats/printable.js";
import { briefly } from "./explaining/brief.js";
import { find } from "./explaining/find.js";
import { printSheet } from "./explaining/sheet.js";
import { printWhole } from "./explaining/whole.js";
import { readFacts } from "./matrix/data.js";
import { terminalWidth, wantsColour, wantsJson, writeOut } from "./shared/output.js";
import { loadMatrix } from "./shared/package-files.js";

interface ExplainOptions {
  format: string;
  color: boolean;
  all?: boolean;
}

/** Wider lines are hard to read. */
const WIDEST = 80;

export function explainCommand(program: Command): void {
  program
    .command("explain")
    .summary("explain a syscall, interface, feature, runtime, target, word of a report, or an error text")
    .argument("<name...>", "e.g. fd_read, wasi:cli/stdout, simd, node@22, docker:spin, stub, or pasted error text")
    .option("-f, --format <name>", "text or json", "text")
    .option("--all", "everything on file: every version, with the evidence")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan explain sock_accept
  wasi-scan explain wasix_32v1.proc_join --all
  wasi-scan explain wasi:cli/stdout@0.2.0
  wasi-scan explain node@22
  wasi-scan explain 'unknown import: \`wasix_32v1::dlopen\` has not been defined'
  wasmtime app.wasm 2>&1 | wasi-scan explain -`,
    )
    .action(async (words: string[], options: ExplainOptions) => {
      const json = wantsJson(options.format);
      const text = words.join(" ");
      const name = text === "-" ? await readStdin() : text;
      const data = { ...readFacts(), matrix: loadMatrix() };
      const found = find(name, data);
      if (json) {
        writeOut(`${JSON.stringify(found, null, 2)}\n`);
        return;
      }
      const c = await loadColours(wantsColour(options.color));
      const shown = printableData(found);
      const width = Math.min(terminalWidth(), WIDEST);
      const whole = options.all ? shown.map((one) => printWhole(one, c)) : [];
      const brief = () => briefly(shown, width).map((sheet) => printSheet(sheet, width, c, options.all === true));
      const texts = whole.length > 0 && whole.every((one) => one !== undefined) ? whole : brief();
      writeOut(texts.join("\n"), { coloured: c !== plain });
    });
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
