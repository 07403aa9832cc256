import { parseSignature } from "../../model/signature.js";
import type { ConstantContext } from "../binary/constant-expression.js";
import { coreSections, type Range, startSection } from "../binary/sections.js";
import { readDataHeads, readElements } from "../binary/segments.js";
import type { TypeSpace } from "../binary/type-section.js";
import type { Features } from "../binary/value-types.js";
import type { Window } from "../binary/window.js";
import { dataSection, elementSection, type ParsedModule, parseModule } from "../module/parsed-module.js";
import { CodeReading } from "./code-reading.js";
import { featuresOf } from "./opcode-features.js";
import { Walker } from "./walker.js";

/** Reads the module and its code, wherever it lies in the file. Throws as {@link ../read.ts} does. */
export async function readModuleCode(window: Window, range?: Range): Promise<CodeReading> {
  return readCode(window, await parseModule(window, { code: true, ...(range && { range }) }));
}

/** @param parsed read with `code` */
export async function readCode(window: Window, parsed: ParsedModule): Promise<CodeReading> {
  const { cursors, definitions } = parsed;
  const imports = parsed.imports.filter(({ kind }) => kind === "function");
  const elements = cursors.get(elementSection);
  const functions = cursors.get(coreSections.function);
  // Each function takes a byte at least, so that a count which lies costs no more memory than the file.
  if (functions && parsed.functions > functions.bytes.length) functions.fail("ends in the middle of an entry");
  const shape = {
    globals: definitions.globals.map(({ mutable }) => mutable),
    tables: definitions.tables.length,
    memories: definitions.memories.length,
    wideMemory: definitions.memories.some(({ wide }) => wide),
    tags: definitions.tags,
    parameters: parsed.types.map((type) => type?.parameters),
    imported: imports.map(({ type }) => type as number),
    defined: parsed.functions,
    elements: countOf(elements),
    ...(cursors.has(coreSections.dataCount) && { data: countOf(cursors.get(coreSections.dataCount)) }),
  };
  const walker = new Walker(window.name, shape, parsed.invalid);
  try {
    const features = await walkSections(window, parsed, walker);
    checkStart(parsed, imports.length, walker);
    return new CodeReading(walker, parsed, imports, features, kindsOf(parsed.types, hasSubtypes(features)));
  } catch (error) {
    walker.end();
    throw error;
  }
}

/** Lets the walker read what it must know, and the code. Returns the features that show there. */
async function walkSections(window: Window, parsed: ParsedModule, walker: Walker): Promise<Features> {
  const { cursors, located, definitions } = parsed;
  const features: Features = new Set();
  const elements = cursors.get(elementSection);
  const importedGlobals = parsed.imports.filter(({ kind }) => kind === "global").length;
  const { invalid } = parsed;
  const context: ConstantContext = {
    ...{ features, invalid, importedGlobals, globals: definitions.globals, functionCount: walker.functions },
    functions: [],
  };
  // Each member takes a byte at least.
  walker.expectMembers((elements?.bytes.length ?? 0) + definitions.functions.length);
  const functions = cursors.get(coreSections.function);
  if (functions) walker.readFunctions(functions);
  const whole = definitions.whole && (!elements || readElements(elements, context, definitions, walker));
  for (const one of definitions.functions) walker.add(one, undefined);
  walker.declare(definitions.functions);
  walker.declare(parsed.exports.filter(({ kind }) => kind === "function").map(({ index }) => index));
  const code = located.get(coreSections.code);
  // Where a section could not be read to its end, what code refers to is not known.
  if (whole && code && parsed.functions > 0) await walker.walk(window, code);
  const data = located.get(dataSection);
  const segments = whole && (data ? await readDataHeads(window, data, context, definitions) : 0);
  const declared = cursors.get(coreSections.dataCount);
  if (declared && typeof segments === "number" && segments !== walker.shape.data)
    declared.fail(`says ${walker.shape.data} data segments, and there are ${segments}`);
  for (const feature of featuresOf(walker)) features.add(feature);
  return features;
}

function checkStart({ start, types, cursors, invalid }: ParsedModule, imported: number, walker: Walker): void {
  const section = cursors.get(startSection);
  if (start === undefined || !section || start < imported) return;
  const type = types[walker.calls.types[start] ?? -1];
  if (type && type.parameters + type.results > 0)
    invalid.at(section, `starts function ${start}, which takes or leaves values`);
}

const hasSubtypes = (features: Features): boolean => features.has("gc") || features.has("function-references");

function countOf(cursor: { bytes: Uint8Array; at: number; u32(): number } | undefined): number {
  if (!cursor) return 0;
  const count = cursor.u32();
  cursor.at = 0;
  return count;
}

/**
 * Equal function types are one kind. Where a module has subtypes, those with as many parameters and results are:
 * rather one call too many that may lead somewhere than one too few.
 */
function kindsOf(types: TypeSpace, subtypes: boolean): Uint32Array {
  const known = new Map<string, number>();
  const kinds = new Uint32Array(types.length);
  for (const [index, type] of types.entries()) {
    const parsed = subtypes && type ? parseSignature(type.signature) : undefined;
    const key = parsed ? `${parsed.params.length} ${parsed.results.length}` : (type?.key ?? `no function ${index}`);
    const kind = known.get(key) ?? known.size;
    known.set(key, kind);
    kinds[index] = kind;
  }
  return kinds;
}
