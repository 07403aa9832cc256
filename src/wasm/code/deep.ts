import { memo } from "../../model/memo.js";
import { parseSignature } from "../../model/signature.js";
import { Cursor } from "../binary/cursor.js";
import { readGlobalType, readTableType } from "../binary/external-types.js";
import type { LocatedImport } from "../binary/import-section.js";
import {
  coreSections,
  describeSection,
  type Range,
  type Section,
  startSection,
  walkSections,
} from "../binary/sections.js";
import { type ElementSegment, readConstant, readDataHeads, readElements } from "../binary/segments.js";
import type { TypeSpace } from "../binary/type-section.js";
import type { Window } from "../binary/window.js";
import { type ExportEntry, readExportSection, readOwn } from "../module/own-reader.js";
import { CallGraph } from "./call-graph.js";
import { CodeFacts } from "./code-facts.js";
import { walkCode } from "./code-section.js";
import { featuresOf } from "./opcode-features.js";

/** Sections that only a deep reading wants. */
const element = 9;
const data = 11;

/** A core module, its code included. */
export interface DeepReading {
  /** What code, segments and initial values show; the other sections show the rest. */
  features: Set<string>;
  graph: CallGraph;
  /** What segments and initial values put into tables, or where code may. */
  segments: ElementSegment[];
  /** The imported functions, which have the first function indices. */
  imports: LocatedImport[];
  /** The imported tables. */
  tables: LocatedImport[];
  /** Exported functions. */
  exports: ExportEntry[];
  /** The function that runs when the module is instantiated. */
  start?: number;
  /** The custom section that names functions. */
  names?: Section;
}

/**
 * Reads every section but what data segments hold. Throws as {@link ./read.ts} does.
 *
 * @param range where the module lies inside a component; the whole file unless given
 */
export async function readDeep(window: Window, range?: Range): Promise<DeepReading> {
  const sections = new Map<number, Section>();
  const wanted = new Set([...Object.values(coreSections), startSection, element, data]);
  for await (const section of walkSections(window, "core", wanted, { custom: ["name"], ...(range && { range }) }))
    sections.set(section.id, section);
  const open = async (id: number) => {
    const section = sections.get(id);
    if (!section) return undefined;
    const bytes = await window.read(section.offset, section.size);
    return new Cursor(bytes, { input: window.name, part: describeSection("core", id), offset: section.offset });
  };
  const facts = new CodeFacts();
  const own = readOwn({ types: await open(coreSections.type), imports: await open(coreSections.import) }, new Set());
  const imports = own.imports.filter(({ kind }) => kind === "function");
  const importedGlobals = own.imports.filter(({ kind }) => kind === "global").length;
  const types = [...imports.map(({ type }) => type ?? -1), ...readIndices(await open(coreSections.function))];
  const segments = readInitialValues(
    await open(coreSections.table),
    await open(coreSections.global),
    facts,
    importedGlobals,
  );
  const elements = await open(element);
  if (elements) segments.push(...readElements(elements, facts, importedGlobals));
  const code = sections.get(coreSections.code);
  const starts = code ? await walkCode(window, code, facts) : new Uint32Array(1);
  const dataSection = sections.get(data);
  if (dataSection) await readDataHeads(window, dataSection, facts, importedGlobals);
  const features = featuresOf(facts);
  const kinds = kindsOf(own.types, features.has("gc") || features.has("function-references"));
  const startAt = await open(startSection);
  const exportSection = await open(coreSections.export);
  const names = sections.get(0);
  return {
    features,
    graph: new CallGraph({ types, kinds, imported: imports.length, segments, starts, facts }, window.name),
    segments,
    imports,
    tables: own.imports.filter(({ kind }) => kind === "table"),
    exports: (exportSection ? readExportSection(exportSection) : []).filter(({ kind }) => kind === "function"),
    ...(startAt && { start: startAt.u32() }),
    ...(names && { names }),
  };
}

function readIndices(cursor: Cursor | undefined): number[] {
  const indices: number[] = [];
  for (let left = cursor?.u32() ?? 0; cursor && left > 0; left--) indices.push(cursor.u32());
  return indices;
}

/** Functions whose reference a table's or a global's initial value takes. */
function readInitialValues(
  tables: Cursor | undefined,
  globals: Cursor | undefined,
  facts: CodeFacts,
  importedGlobals: number,
): ElementSegment[] {
  const functions: number[] = [];
  for (let left = tables?.u32() ?? 0; tables && left > 0; left--) {
    const initialised = tables.peek() === 0x40;
    if (initialised) tables.skip(2);
    readTableType(tables, facts.features);
    if (initialised) functions.push(...readConstant(tables, facts, importedGlobals));
  }
  for (let left = globals?.u32() ?? 0; globals && left > 0; left--) {
    readGlobalType(globals, facts.features);
    functions.push(...readConstant(globals, facts, importedGlobals));
  }
  return [{ functions }];
}

/**
 * Equal function types are one kind. Where a module has subtypes, those with as many parameters and results are:
 * rather one call too many that may lead somewhere than one too few.
 */
function kindsOf(types: TypeSpace, subtypes: boolean): number[] {
  const known = new Map<string, number>();
  return types.map((type, index) => {
    if (!type) return -1 - index;
    const parsed = subtypes ? parseSignature(type.signature) : undefined;
    const key = parsed ? `${parsed.params.length} ${parsed.results.length}` : type.signature;
    return memo(known, key, () => known.size);
  });
}
