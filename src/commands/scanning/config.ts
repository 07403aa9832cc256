import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Policy } from "../../gate/policy.js";
import { checkDepth } from "../../inputs/manifests/yaml-depth.js";
import { WasiScanError } from "../../model/errors.js";
import { repetition, withoutMark } from "../../model/json/parse-checked.js";
import { nearest } from "../../model/names/nearest-name.js";
import { schemaMismatch } from "../../model/schema-mismatch.js";
import schema from "./config.schema.json" with { type: "json" };

/** What a project sets once instead of on every command line. The policy is part of it. */
export interface Config extends Policy {
  /** The file that sets it. */
  path: string;
  /** What to scan if the command line names nothing. */
  inputs?: ConfiguredInput[];
  /** Targets, as given to --target. */
  targets?: string[];
  /** Import modules, as given to --provides. */
  provides?: string[];
  /** File of known findings, relative to the configuration. */
  baseline?: string;
  /** Format → file, as given to --report. */
  reports?: Record<string, string>;
}

export interface ConfiguredInput {
  path: string;
  targets?: string[];
  /** Where the configuration names it, from 1. */
  line: number;
}

const OWN = ["wasi-scan.config.json", "wasi-scan.config.yaml", "wasi-scan.config.yml"];
/** Our part of package.json. */
const KEY = "wasi-scan";
const KEYS = Object.keys(schema.properties).filter((key) => key !== "$schema");

/**
 * The nearest `wasi-scan.config.json` or `.yaml`, or `package.json` with a key `wasi-scan`, in `folder` or one of its
 * parents.
 *
 * @throws WasiScanError `bad-data` that names the file and the key
 */
export async function findConfig(folder = process.cwd()): Promise<Config | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const [own, other] = OWN.map((name) => join(at, name)).filter(isThere);
    if (other) throw new WasiScanError("bad-data", `${own} and ${other}: both configure`, "Keep one of them.");
    if (own) return checked(own, await parse(own));
    const manifest = join(at, "package.json");
    if (existsSync(manifest)) {
      // npm complains about a package.json that is not an object; a scan ignores it.
      const found = ((await parse(manifest)) as Record<string, unknown> | null)?.[KEY];
      if (found !== undefined) return checked(manifest, found);
    }
    if (at === dirname(at)) return undefined;
  }
}

/** A link to nothing is there too: a policy that cannot be read must not be ignored. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

async function parse(path: string): Promise<unknown> {
  try {
    if (!statSync(path).isFile()) throw new Error("is not a file");
    const text = withoutMark(readFileSync(path, "utf8"));
    return path.endsWith(".json") ? parseJson(text, basename(path)) : await parseYaml(text);
  } catch (cause) {
    const hint = "Fix it, or pass --no-config.";
    const [what] = (cause as Error).message.split("\n");
    throw new WasiScanError("bad-data", `${path}: ${what}`, hint, { cause });
  }
}

/** A policy of which a part does not count must not go unnoticed. Of package.json our part alone is ours to judge. */
function parseJson(text: string, name: string): unknown {
  const value: unknown = JSON.parse(text);
  const problem = repetition(text, name === "package.json" ? KEY : undefined);
  if (problem !== undefined) throw new Error(problem);
  return value;
}

/** Throws what the library would print by itself, with a stranger's text in it: warnings about tags and keys. */
async function parseYaml(text: string): Promise<unknown> {
  const yaml = await import("yaml");
  checkDepth(yaml, text);
  const lineCounter = new yaml.LineCounter();
  const options = { logLevel: "error", stringKeys: true, lineCounter, prettyErrors: false } as const;
  const document = yaml.parseDocument(text, options);
  const [problem] = [...document.errors, ...document.warnings];
  // Asks for one alone: the library would look for the lines of all, which takes the square of their number.
  if (problem) throw new Error(`${problem.message} at line ${lineCounter.linePos(problem.pos[0]).line}`);
  return document.toJS();
}

async function checked(path: string, found: unknown): Promise<Config> {
  const example = `{ "targets": ["wasmtime >= 36", "docker:wasmedge"] }`;
  const wrong = (problem: string, hint: string) => new WasiScanError("bad-data", `${path}: ${problem}`, hint);
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    throw wrong("the configuration must be an object", `Write ${example}.`);
  }
  for (const key of Object.keys(found)) {
    if (KEYS.includes(key) || key === "$schema") continue;
    const close = nearest(key, KEYS);
    throw wrong(`unknown key "${key}"`, close ? `Did you mean "${close}"?` : `Known: ${KEYS.join(", ")}.`);
  }
  for (const key of ["targets", "provides"]) {
    const value = (found as Record<string, unknown>)[key];
    if (value === undefined || Array.isArray(value)) continue;
    throw wrong(`"${key}" must be a list of strings`, `Write ${example}.`);
  }
  const problem = schemaMismatch(found, schema);
  if (problem !== undefined) throw wrong(problem, "docs/ci.md lists every key.");
  const { $schema: _, inputs, ...config } = found as Config & { $schema?: string };
  if (!inputs) return { ...config, path };
  const lines = await linesOfInputs(path);
  return { ...config, path, inputs: inputs.map((one, i) => ({ ...one, line: lines[i] ?? 1 })) };
}

/** The line that names each input: reports point there, since no service can show a line of a module. */
async function linesOfInputs(path: string): Promise<number[]> {
  const yaml = await import("yaml");
  const { isNode, isSeq } = yaml;
  const counter = new yaml.LineCounter();
  const text = readFileSync(path, "utf8");
  checkDepth(yaml, text);
  // JSON is YAML.
  const document = yaml.parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = path.endsWith("package.json") ? [KEY, "inputs"] : ["inputs"];
  const list = document.getIn(place);
  if (!isSeq(list)) return [];
  return list.items.map((one) => (isNode(one) && one.range ? counter.linePos(one.range[0]).line : 1));
}
