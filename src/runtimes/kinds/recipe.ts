import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import schema from "../../../matrix/recipes.schema.json" with { type: "json" };
import { WasiScanError } from "../../model/errors.js";
import { parseChecked } from "../../model/json/parse-checked.js";
import type { Installed, Job, Runtime } from "../../model/runtime.js";
import type { Ending } from "../process/answer.js";
import { childEnvironment, runToEnd } from "../process/child.js";
import { commandLine, type Reading } from "./command-line.js";

/** A command line without an adapter; its JSON Schema is matrix/recipes.schema.json. */
export interface Recipe {
  id: string;
  /** How to ask the binary for its version; the first group of the pattern is the version. */
  version: { args: string[]; pattern: string };
  /** `{wasm}` and `{dir}` are replaced in place; `{args}` and `{env}` are separate items and expand to all of them. */
  run: string[];
  /** Arguments for one variable: `{key}` and `{value}` are replaced. */
  env?: string[];
  /** How the engine says that a module failed; the first match counts; without a match the guest exited. */
  endings: RecipeEnding[];
  /** Harness canaries that it by nature cannot pass, and why. */
  cannot?: Record<string, string>;
}

export interface RecipeEnding {
  end: "rejected" | "unlinked" | "trapped" | "harness";
  /** Matches the start of the engine's message; groups `module` and `name` name an import. */
  pattern: string;
  /** Default: `stderr`. */
  stream?: "stdout" | "stderr";
  /** Only with one of these exit statuses. */
  statuses?: number[];
  /** For `unlinked`: the name exists with another type. */
  reason?: "missing" | "signature";
}

/**
 * The binary as a runtime with one version, which the binary reports.
 * @throws WasiScanError `bad-data` for the recipe, `not-installed` for the binary
 */
export async function readRecipe(file: string, binary: string): Promise<{ runtime: Runtime; installed: Installed }> {
  const recipe = parse(file);
  const command = resolve(binary);
  const pattern = new RegExp(recipe.version.pattern, "m");
  const run = await runToEnd(command, recipe.version.args, { env: childEnvironment() });
  const said = `${run.stdout}${run.stderr}`.trim();
  const found = pattern.exec(said);
  if (!found) {
    const asked = [binary, ...recipe.version.args].join(" ");
    throw new WasiScanError(
      "not-installed",
      `${asked}: ${run.error?.message ?? `no version in "${said.slice(0, 200)}"`}`,
      `Check the path, and "version" in ${file}.`,
    );
  }
  const installed = { runtime: recipe.id, version: found[1] ?? found[0] };
  // It becomes part of a file's name.
  if (!/^[^./\\][^/\\]*$/.test(installed.version)) {
    const message = `${binary}: "${installed.version}" is not a version`;
    throw new WasiScanError("bad-data", message, `Check "version" in ${file}: its first group is the version.`);
  }
  return { runtime: runtimeOf(recipe, command, installed, found[0]), installed };
}

function runtimeOf(recipe: Recipe, command: string, installed: Installed, engine: string): Runtime {
  return {
    id: recipe.id,
    configurations: [{ name: "default", flags: [] }],
    cannot: recipe.cannot ?? {},
    versions: [],
    present: async () => [installed],
    engine: async () => engine,
    start: async () =>
      commandLine({
        command,
        argv: (job) => argvOf(recipe, job),
        read: (status, stderr, stdout) => read(recipe, status, stderr, stdout),
      }),
  };
}

function argvOf(recipe: Recipe, job: Job): string[] {
  return recipe.run.flatMap((word) => {
    if (word === "{args}") return job.args;
    if (word === "{env}") return Object.entries(job.env).flatMap(([key, value]) => variable(recipe, key, value));
    return word.replaceAll("{wasm}", () => job.wasm).replaceAll("{dir}", () => job.directory);
  });
}

function variable({ env = [] }: Recipe, key: string, value: string): string[] {
  return env.map((word) => word.replaceAll("{key}", () => key).replaceAll("{value}", () => value));
}

function read(recipe: Recipe, status: number, stderr: string, stdout: Buffer): Reading {
  for (const one of recipe.endings) {
    if (one.statuses && !one.statuses.includes(status)) continue;
    // latin1 has one character per byte.
    const text = one.stream === "stdout" ? stdout.toString("latin1") : stderr;
    const found = new RegExp(one.pattern, "m").exec(text);
    if (!found) continue;
    const ending = endingOf(one, found, text.slice(found.index));
    return one.stream === "stdout"
      ? { ending, guestStdout: stdout.subarray(0, found.index) }
      : { ending, guestStderr: text.slice(0, found.index) };
  }
  return { ending: { phase: "call", end: "exited", status } };
}

function endingOf({ end, reason }: RecipeEnding, { groups }: RegExpExecArray, message: string): Ending {
  if (end === "harness") return { phase: "compile", end, message };
  if (end === "rejected") return { phase: "compile", end: "failed", message };
  if (end === "trapped") return { phase: "call", end: "failed", message };
  const name = groups?.module && groups.name !== undefined ? `${groups.module}.${groups.name}` : undefined;
  return { phase: "link", end: "failed", message, ...(name && { import: name }), ...(reason && { reason }) };
}

function parse(file: string): Recipe {
  const bad = (message: string, cause?: unknown) =>
    new WasiScanError("bad-data", `${file}: ${message}`, "matrix/recipes/ has examples, and a schema beside it.", {
      cause,
    });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new WasiScanError("not-found", `${file}: cannot be read`, "Check the path of --recipe.", { cause });
  }
  const read = parseChecked<Recipe>(text, schema);
  if ("problem" in read) throw bad(read.problem);
  const recipe = read.value;
  if (!recipe.run.some((word) => word.includes("{wasm}"))) throw bad("$.run: has no word with {wasm} in it");
  const patterns = recipe.endings.map(({ pattern }, i) => ({ pattern, place: `$.endings[${i}].pattern` }));
  for (const { pattern, place } of [{ pattern: recipe.version.pattern, place: "$.version.pattern" }, ...patterns]) {
    try {
      new RegExp(pattern, "m");
    } catch (cause) {
      throw bad(`${place}: ${(cause as Error).message}`, cause);
    }
  }
  return recipe;
}
