import type { Command } from "commander";
import { type Colours, loadColours, plain } from "../formats/colours.js";
import { printableData } from "../formats/printable.js";
import { WasiScanError } from "../model/errors.js";
import type { CallPath, CallsTo } from "../wasm/calls/call-path.js";
import { findCalls } from "../wasm/calls/find-calls.js";
import { readModule, sourceOf } from "./running/one-module.js";
import { wantsColour, writeOut } from "./shared/output.js";

export function whyCommand(program: Command): void {
  program
    .command("why")
    .summary("show the calls that lead from a module's exports to one of its imports")
    .argument("<input>", "a .wasm or .wat file, an https: URL, - for standard input")
    .argument(
      "<name>",
      "name of an import, e.g. fd_read or wasi_snapshot_preview1.fd_read, or of a component's interface",
    )
    .option("-f, --format <name>", "text or json", "text")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      `
Each path is the shortest of those with the fewest calls through a table or a reference, which may lead elsewhere
when the program runs. A path says that a program has the call, not that it makes it.

Of a component it leads from what that exports through the modules inside it, numbered as they stand in the file, and
may end at what one of these imports.

Examples:
  wasi-scan why app.wasm sock_accept
  wasi-scan why app.wasm wasi_snapshot_preview1.path_open -f json
  wasi-scan why component.wasm wasi:cli/stdout@0.2.0
  wasi-scan why component.wasm '[method]descriptor.write-via-stream'

Exit status: 0 answered, even if no call leads there; 2 bad input or usage.`,
    )
    .action(async (spec: string, name: string, options: { format: string; color: boolean }) => {
      if (options.format !== "text" && options.format !== "json") {
        throw new WasiScanError("bad-usage", `unknown format "${options.format}"`, "Known: text, json.");
      }
      const { input, imports } = await ask(spec, name);
      if (options.format === "json") {
        writeOut(`${JSON.stringify({ schema: "wasi-scan/why@1", name: input, imports }, null, 2)}\n`);
        return;
      }
      const c = await loadColours(wantsColour(options.color));
      const text = printableData(imports).map((one) => print(one, c));
      writeOut(text.join("\n"), { coloured: c !== plain });
    });
}

async function ask(spec: string, name: string): Promise<{ input: string; imports: CallsTo[] }> {
  const module = await readModule(spec);
  return { input: module.name, imports: await findCalls(sourceOf(module), name) };
}

/** A library can export thousands of functions, each with a path. */
const MOST_PATHS = 10;

function print({ module, name, signature, paths }: CallsTo, c: Colours): string {
  const lines = [`${c.bold([module, name].filter((part) => part !== "").join("."))} ${c.dim(signature)}`.trimEnd()];
  const leading = [...paths].filter(({ reach }) => reach !== "none").sort((a, b) => rank(a) - rank(b));
  for (const path of leading.slice(0, MOST_PATHS)) lines.push("", ...printPath(path, c));
  if (leading.length > MOST_PATHS) {
    lines.push("", `${leading.length - MOST_PATHS} more exports lead to it (-f json lists them).`);
  }
  const others = paths.filter(({ reach }) => reach === "none").map(titleOf);
  if (others.length > 0) lines.push("", c.dim(unreached(others)));
  if (paths.length === 0) lines.push("", "No call leads to it: the module exports no function.");
  return `${lines.join("\n")}\n`;
}

/** Entry points first, then direct calls before indirect ones. */
function rank(path: CallPath): number {
  const first = path.export === undefined || path.export === "_start" || path.export === "_initialize";
  return (first ? 0 : 2) + (path.reach === "direct" ? 0 : 1);
}

function printPath(path: CallPath, c: Colours): string[] {
  const how = path.reach === "direct" ? c.green("by direct calls") : c.yellow("only through an indirect call");
  const steps = path.steps.map(({ name, call, module }, i) => {
    const entered = module !== undefined && module !== path.steps[i - 1]?.module;
    const left = module === undefined && i > 0 && path.steps[i - 1]?.module !== undefined;
    const where = entered ? ` ${c.dim(`(module ${module})`)}` : left ? ` ${c.dim("(the component imports it)")}` : "";
    if (call === undefined) return `    ${name}${where}`;
    return call === "direct" ? `  → ${name}${where}` : `  ${c.yellow("⇢")} ${name}${where} ${c.dim("(indirect call)")}`;
  });
  return [`${c.cyan(titleOf(path))}: ${how}`, ...steps];
}

function titleOf(path: CallPath): string {
  return path.export ?? "the start function";
}

function unreached(names: string[]): string {
  const some = names.slice(0, 3).join(", ");
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `No call leads to it from ${some}${more}.`;
}
