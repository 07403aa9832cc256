import type { Command } from "commander";
import { printableData } from "../formats/printable.js";
import { wrap } from "../formats/wrap.js";
import { runtimeColumns } from "../matrix/columns.js";
import { aliasesFor } from "../matrix/targets/aliases.js";
import { UNMEASURED } from "../matrix/targets/unmeasured.js";
import { findMatrix } from "./shared/matrix-source.js";
import { terminalWidth, wantsJson, writeOut } from "./shared/output.js";

/** What `-t` accepts. */
interface Targets {
  schema: "wasi-scan/targets@1";
  runtimes: { name: string; aliases: string[]; oldest: string; newest: string; versions: number }[];
  places: { name: string; aliases: string[]; about: string }[];
  /** Known names that were not measured, and how to measure them. */
  unmeasured: { name: string; hint: string }[];
}

export function targetsCommand(program: Command): void {
  program
    .command("targets")
    .summary("list the targets that -t accepts")
    .option("-f, --format <name>", "text or json", "text")
    .option("--matrix <file>", "use this matrix: a file, or an https: URL that ends in @sha256:<digest>")
    .addHelpText("after", "\nExamples:\n  wasi-scan targets\n  wasi-scan targets -f json")
    .action(async (options: { format: string; matrix?: string }) => {
      const json = wantsJson(options.format);
      const matrix = await findMatrix(options.matrix);
      const found: Targets = {
        schema: "wasi-scan/targets@1",
        runtimes: runtimeColumns(matrix).map(({ runtime, versions, lastTested }) => ({
          name: runtime,
          aliases: aliasesFor(runtime),
          oldest: versions[0]?.version ?? "",
          newest: lastTested,
          versions: versions.length,
        })),
        places: Object.entries(matrix.targets).map(([name, { about }]) => ({
          name,
          aliases: aliasesFor(name),
          about: about ?? "",
        })),
        unmeasured: Object.entries(UNMEASURED).map(([name, [, hint]]) => ({ name, hint })),
      };
      writeOut(
        json ? `${JSON.stringify(found, null, 2)}\n` : print(printableData(found), Math.min(terminalWidth(), 80)),
      );
    });
}

function print({ runtimes, places, unmeasured }: Targets, width: number): string {
  const known = [...runtimes, ...places].map(({ name }) => name.length);
  const column = Math.max(...known, 16) + 2;
  const called = (aliases: string[]) => (aliases.length > 0 ? ` (also ${aliases.join(", ")})` : "");
  const row = (name: string, text: string) =>
    wrap(text, width, `  ${name.padEnd(column)}`, " ".repeat(column + 2)).map((line) => line.trimEnd());
  return `${[
    "Runtimes, from the oldest to the newest measured version",
    ...runtimes.flatMap(({ name, oldest, newest, versions, aliases }) =>
      row(name, `${versions > 1 ? `${oldest} to ${newest}` : newest}${called(aliases)}`),
    ),
    "",
    "Places that run one of them",
    ...places.flatMap(({ name, about, aliases }) => row(name, `${about}${called(aliases)}`)),
    "",
    "Ways to write a target",
    ...row("node", "every measured version"),
    ...row("node latest", "the newest; latest alone: of every runtime"),
    ...row("node lts", "the newest of each line with long-term support, of node and wasmtime"),
    ...row("node 22, node@22", "one line or version; 'node >= 20 and not node 21'; 'last 2 node versions'"),
    ...row("docker", "every docker: place; baseline: the newest of every runtime with the ABI; all"),
    ...row("./host.json", "your own host, as wasi-scan probe --host measured it"),
    "",
    ...wrap(
      `Not measured: ${unmeasured.map(({ name }) => name).join(", ")}. -t with one says how to measure it.`,
      width,
      "",
      "  ",
    ),
    "",
    "→ wasi-scan app.wasm -t 'node lts' -t docker; wasi-scan explain <target>",
  ].join("\n")}\n`;
}
