import type { Entry, ModuleImport, Needs } from "../../model/needs.js";
import { tooLarge } from "../binary/cursor.js";
import type { ImportEntry } from "../binary/import-section.js";
import { readProducers } from "../binary/producers.js";
import { coreSections, type Range } from "../binary/sections.js";
import type { Window } from "../binary/window.js";
import { ownsMemory } from "../code/owns-memory.js";
import { entriesOf, withArguments, withReach } from "../code/reach-of-imports.js";
import { readCode } from "../code/read-code.js";
import { findArguments } from "../constants/find-arguments.js";
import { invalidOf } from "../validity/invalidity.js";
import { EqualImports } from "./equal-imports.js";
import type { ExportEntry } from "./own-reader.js";
import { type ParsedModule, parseModule } from "./parsed-module.js";
import { buildSlimModule } from "./slim.js";
import { readWithWasmParser } from "./wasm-parser.js";

/** Different imports. A report says for each of them and every runtime where it fails. */
const MOST_IMPORTS = 4_000;

/** wasm-parser takes 0.1 s for a thousand imports, and its time grows faster than their number. */
const largestSlim = 64 * 1024;

/**
 * What a core module needs.
 *
 * @param range where the module lies inside a component; the whole file by default
 */
export async function readCoreModule(window: Window, range?: Range): Promise<Needs> {
  return needsOf(await parseModule(window, { ...(range && { range }) }), window);
}

/** The same with what the code tells. */
export async function readCoreModuleWithCode(window: Window, { exits = false } = {}): Promise<Needs> {
  const parsed = await parseModule(window, { code: true });
  const needs = await needsOf(parsed, window);
  const reading = await readCode(window, parsed);
  const features = [...new Set([...needs.features, ...reading.features])].sort();
  const reached = withReach(needs.imports, reading, reading.reach(entriesOf(reading)));
  const passed = await findArguments(window, parsed, reading);
  const how = exits ? await (await import("../code/exit-status.js")).exitsOf(reading, window) : undefined;
  const owns = await ownsMemory(window, parsed, reading);
  reading.end();
  return {
    ...needs,
    ...invalidOf(parsed.invalid),
    ...{ imports: withArguments(reached, reading, passed), features },
    ...(how && { exits: how }),
    ...(owns && { ownsMemory: true as const }),
    deep: true,
  };
}

async function needsOf(parsed: ParsedModule, window: Window): Promise<Needs> {
  const { cursors, exports, features } = parsed;
  const producers = cursors.get(0);
  return {
    format: "core",
    entry: entryOf(exports),
    imports: countEqual(await readImports(parsed), window.name),
    features: [...features].sort(),
    producers: producers ? readProducers(producers.bytes, producers.place) : {},
    exports: exports.map(({ name, kind }) => ({ name, kind })),
    ...(parsed.start !== undefined && { startFunction: true }),
    ...invalidOf(parsed.invalid),
  };
}

/**
 * wasm-parser decodes what it can. Our own reader comes before it, as the check of every bound that wasm-parser lacks
 * and to tell what it would misread; and stands in for it where it refuses.
 */
async function readImports(own: ParsedModule): Promise<ImportEntry[]> {
  if (own.imports.length === 0 || !own.plain) return own.imports;
  const decodable = { types: own.cursors.get(coreSections.type), imports: own.cursors.get(coreSections.import) };
  const slim = buildSlimModule(decodable, own);
  if (slim.length > largestSlim) return own.imports;
  return (await readWithWasmParser(slim)) ?? own.imports;
}

function entryOf(exports: ExportEntry[]): Entry {
  const functions = exports.filter(({ kind }) => kind === "function");
  if (functions.some(({ name }) => name === "_start")) return "command";
  return functions.length > 0 ? "reactor" : "none";
}

/** Equal imports become one with a count, at the place of the first. */
function countEqual(entries: ImportEntry[], input: string): ModuleImport[] {
  const counted: ModuleImport[] = [];
  const equal = new EqualImports<ModuleImport>();
  for (const { module, name, kind, signature } of entries) {
    const known = equal.memo({ module, name, signature }, () => {
      const first = { module, name, kind, signature, count: 0 };
      counted.push(first);
      if (counted.length > MOST_IMPORTS) throw tooLarge(input, `more than ${MOST_IMPORTS} different imports`);
      return first;
    });
    known.count++;
  }
  return counted;
}
