import { existsSync } from "node:fs";
import type { Command } from "commander";
import { knownSignature, nameOfWanted, type SmallestVersion, smallestVersions, type Wanted } from "../explain/which.js";
import { printableData } from "../formats/printable.js";
import { wrap } from "../formats/wrap.js";
import type { Matrix } from "../matrix/format.js";
import { WasiScanError } from "../model/errors.js";
import { ABIS } from "../model/names/abis.js";
import { nearest } from "../model/names/nearest-name.js";
import { readNeeds } from "../wasm/read.js";
import { readModule, sourceOf } from "./running/one-module.js";
import { findMatrix } from "./shared/matrix-source.js";
import { terminalWidth, wantsJson, writeOut } from "./shared/output.js";

export function whichCommand(program: Command): void {
  program
    .command("which")
    .summary("the smallest version of each runtime that has all of these functions, or all that a module needs")
    .argument("<name...>", "functions, interfaces and Wasm features, or one module")
    .option("-f, --format <name>", "text or json", "text")
    .option("--matrix <file>", "use this matrix: a file, or an https: URL that ends in @sha256:<digest>")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan which wasix_32v1.dlopen proc_join
  wasi-scan which sock_accept simd
  wasi-scan which wasi:http/types@0.2.0
  wasi-scan which app.wasm -f json

A runtime has a function if it links: what does not fully work there is named beside it.

Exit status: 0 answered, even if no runtime has them all; 2 bad input or usage.`,
    )
    .action(async (names: string[], options: { format: string; matrix?: string }) => {
      const json = wantsJson(options.format);
      const matrix = await findMatrix(options.matrix);
      const { wanted, foreign } = await wantedBy(names, matrix);
      const runtimes = smallestVersions(matrix, wanted);
      const found = { schema: "wasi-scan/which@1", wanted: wanted.map(nameOfWanted), foreign, runtimes };
      writeOut(
        json ? `${JSON.stringify(found, null, 2)}\n` : print(printableData(found), Math.min(terminalWidth(), 80)),
      );
    });
}

interface Asked {
  wanted: Wanted[];
  /** Imports of a module that are not WASI, which no runtime has by itself. */
  foreign: string[];
}

async function wantedBy(names: string[], matrix: Matrix): Promise<Asked> {
  const [only = ""] = names;
  if (names.length === 1 && (/\.(wasm|wat)$/.test(only) || existsSync(only))) return neededBy(only, matrix);
  return { wanted: names.map((name) => wantedName(name, matrix)), foreign: [] };
}

async function neededBy(spec: string, matrix: Matrix): Promise<Asked> {
  const needs = await readNeeds(sourceOf(await readModule(spec)));
  const isWasi = ({ module, name }: { module: string; name: string }) =>
    ABIS.includes(module) || module.startsWith("wasi:") || knownSignature(matrix, module, name) !== undefined;
  const imports = needs.imports.filter(isWasi).map((one): Wanted => ({ ...one, kind: "import" }));
  const features = needs.features.map((name): Wanted => ({ kind: "feature", name }));
  const foreign = needs.imports.filter((one) => !isWasi(one)).map((one) => nameOfWanted({ ...one, kind: "import" }));
  return { wanted: [...imports, ...features], foreign: [...new Set(foreign)] };
}

/** @throws WasiScanError `bad-usage` that suggests the nearest name */
function wantedName(text: string, matrix: Matrix): Wanted {
  const feature = text.replace(/^feature[/ ]/, "");
  if (Object.hasOwn(matrix.features, feature)) return { kind: "feature", name: feature };
  if (text.startsWith("wasi:")) {
    const [name = "", version] = text.split("@");
    const lines = Object.hasOwn(matrix.interfaces ?? {}, name) ? matrix.interfaces?.[name] : undefined;
    const known = version ?? Object.keys(lines?.[0]?.rows ?? {})[0];
    if (lines && known) return { kind: "import", module: `${name}@${known}`, name: "", signature: "", functions: [] };
  }
  const at = text.lastIndexOf(".");
  const modules = at > 0 ? [text.slice(0, at)] : [...ABIS, ...Object.keys(matrix.syscalls)];
  const name = text.slice(at + 1);
  for (const module of modules) {
    const signature = knownSignature(matrix, module, name);
    if (signature !== undefined) return { kind: "import", module, name, signature };
  }
  const all = Object.entries(matrix.syscalls).flatMap(([module, known]) =>
    Object.keys(known).map((one) => (at > 0 ? `${module}.${one}` : one)),
  );
  const close = nearest(text, [...all, ...Object.keys(matrix.features), ...Object.keys(matrix.interfaces ?? {})]);
  const hint = close
    ? `Did you mean "${close}"?`
    : "Name functions such as fd_read, features such as simd, or a module.";
  throw new WasiScanError("bad-usage", `"${text}" is neither a known function or feature nor a file`, hint);
}

interface Which {
  wanted: string[];
  foreign: string[];
  runtimes: SmallestVersion[];
}

const MOST_NAMES = 6;

function print({ wanted, foreign, runtimes }: Which, width: number): string {
  const having = runtimes.filter(({ since }) => since !== undefined);
  const without = runtimes.filter(({ since }) => since === undefined);
  const lines = wrap(some(wanted), width, "", "  ");
  const id = Math.max(0, ...having.map(({ runtime }) => runtime.length));
  const version = Math.max(0, ...having.map(rangesOf).map((text) => (text.length > WIDEST ? 0 : text.length)));
  if (having.length > 0) lines.push("");
  for (const one of having) {
    const limits = one.limits
      .slice(0, 3)
      .map(({ name, support }) => `${name.slice(name.lastIndexOf(".") + 1)} ${support}`);
    const more = one.limits.length > 3 ? `, ${one.limits.length - 3} more` : "";
    const text = `${one.runtime.padEnd(id)}  ${rangesOf(one).padEnd(version)}  ${limits.join(", ")}${more}`;
    lines.push(...wrap(text.trimEnd(), width, "  ", "      "));
  }
  if (without.length > 0) {
    const names = without.map(({ runtime, lacks }) =>
      having.length > 0 || lacks.length > 3 ? runtime : `${runtime} (${some(lacks)})`,
    );
    lines.push("", ...wrap(names.join(", "), width, `No version of: `, "  "));
  }
  if (foreign.length > 0)
    lines.push("", ...wrap(`Not WASI, your host must supply it: ${some(foreign)}`, width, "", "  "));
  const [first] = having;
  const next = first
    ? `* the oldest that was measured. Use it as a target: -t '${first.runtime} >= ${first.since}'`
    : "None has them all: ask for fewer, or see each with wasi-scan explain <name>.";
  lines.push("", ...wrap(next, width, "→ ", "  "));
  return `${lines.join("\n")}\n`;
}

function some(names: string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Beyond it, the column of versions is no wider for one runtime's sake. */
const WIDEST = 24;

/** `42.0.1 to 46.0.1 with -W exceptions=y, 47.0.3 and newer` */
function rangesOf({ ranges, newest, oldest }: SmallestVersion): string {
  const texts = ranges.map(({ since, until, flags }, index) => {
    const start = `${since}${index === 0 && oldest ? "*" : ""}`;
    const alone = ranges.length > 1 ? "" : " alone";
    const end = until === newest ? " and newer" : since === until ? alone : ` to ${until}`;
    return `${start}${end}${flags.length > 0 ? ` with ${flags.join(" ")}` : ""}`;
  });
  return texts.join(", ");
}
