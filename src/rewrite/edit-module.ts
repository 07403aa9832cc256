import { WasiScanError } from "../model/errors.js";
import { type FunctionType, parseSignature } from "../model/signature.js";
import { type LocatedImport, readImportSection } from "../wasm/binary/import-section.js";
import { coreSections } from "../wasm/binary/sections.js";
import { readTypeSection } from "../wasm/binary/type-section.js";
import { type ExportEntry, readExportSection } from "../wasm/module/own-reader.js";
import { type MemoryType, readMemories } from "./memories.js";
import { Output } from "./output.js";
import { renumbered } from "./renumber.js";
import { renumberNames } from "./renumber-names.js";
import { append, cursorOf, joinSections, type RawSection, splitSections } from "./sections.js";

/** A function that the module imports. */
export interface ImportedFunction extends FunctionType {
  /** Index among the functions of the module, before and after. */
  index: number;
  module: string;
  name: string;
  /** Index of its type. */
  type: number;
}

/**
 * A core module to which functions are added, and in which calls of an import can be made calls of another function.
 * Everything else stays as it is, byte by byte. Imports are added before functions, which come behind them.
 */
export class ModuleEditor {
  readonly imports: ImportedFunction[];
  readonly exports: ExportEntry[];
  /** Those that it imports first. */
  readonly memories: MemoryType[];
  private readonly sections: RawSection[];
  private readonly defined: number;
  private typeCount: number;
  private readonly types: Uint8Array[] = [];
  private readonly newImports: Uint8Array[] = [];
  private readonly functions: Uint8Array[] = [];
  private readonly bodies: Uint8Array[] = [];
  private readonly instead = new Map<number, number>();

  /** @throws WasiScanError `malformed` for bytes that are no core module */
  constructor(
    private readonly name: string,
    bytes: Uint8Array,
  ) {
    this.sections = splitSections(name, bytes);
    const types = this.read(coreSections.type, (cursor) => readTypeSection(cursor, new Set())) ?? [];
    const all = this.read(coreSections.import, (cursor) => readImportSection(cursor, types, new Set()).imports) ?? [];
    this.typeCount = types.length;
    this.imports = all.filter(({ kind }) => kind === "function").map(importedFunction);
    this.defined = this.read(coreSections.function, (cursor) => cursor.u32()) ?? 0;
    this.exports = this.read(coreSections.export, readExportSection) ?? [];
    this.memories = readMemories(
      all,
      this.read(coreSections.memory, (cursor) => cursor),
    );
  }

  /** The index of the exported function of that name, as calls from added functions name it. */
  exported(name: string): number | undefined {
    const found = this.exports.find((one) => one.kind === "function" && one.name === name);
    return found && this.moved(found.index);
  }

  /** Adds a function type of numbers; returns its index. */
  addType({ params, results }: FunctionType): number {
    const output = new Output();
    output.u8(0x60);
    output.sized(params.map(byteOf));
    output.sized(results.map(byteOf));
    this.types.push(output.bytes);
    return this.typeCount++;
  }

  /** Adds an import behind the others; returns its index. */
  addImport(module: string, name: string, type: number): number {
    const output = new Output();
    output.name(module);
    output.name(name);
    output.u8(0);
    output.u32(type);
    return this.imports.length + this.newImports.push(output.bytes) - 1;
  }

  /**
   * Adds a function; returns its index.
   *
   * @param locals the types of those behind the parameters
   * @param code the instructions without the last `end`
   */
  addFunction(type: number, locals: string[], code: number[]): number {
    const index = this.imports.length + this.newImports.length + this.defined + this.functions.length;
    const typeIndex = new Output();
    typeIndex.u32(type);
    this.functions.push(typeIndex.bytes);
    const body = new Output();
    body.u32(locals.length);
    for (const local of locals) body.raw([1, byteOf(local)]);
    body.raw(code);
    body.u8(0x0b);
    const sized = new Output();
    sized.sized(body.bytes);
    this.bodies.push(sized.bytes);
    return index;
  }

  /** Whatever named this import, a call, a table or an export, names that function instead. */
  replace({ index }: ImportedFunction, by: number): void {
    this.instead.set(index, by);
  }

  /** The rewritten module. @throws WasiScanError `malformed` where code cannot be read */
  write(): Uint8Array<ArrayBuffer> {
    const sections = this.sections.filter((section) => !this.isStale(section)).map((one) => this.rewritten(one));
    append(sections, coreSections.type, this.types);
    append(sections, coreSections.import, this.newImports);
    append(sections, coreSections.function, this.functions);
    append(sections, coreSections.code, this.bodies);
    return joinSections(sections);
  }

  private rewritten(section: RawSection): RawSection {
    const cursor = cursorOf(this.name, section);
    if (section.id !== 0)
      return { ...section, content: renumbered(section.id, cursor, (index) => this.current(index)) ?? section.content };
    if (customName(section) !== "name") return { ...section };
    try {
      return { ...section, content: renumberNames(cursor, (index) => this.moved(index)) };
    } catch (error) {
      // The section is a courtesy of the toolchain, and engines do not mind a damaged one.
      if (error instanceof WasiScanError) return { ...section };
      throw error;
    }
  }

  /** Hints for the compiler of an engine, which name places in the code by their offsets. */
  private isStale(section: RawSection): boolean {
    return section.id === 0 && customName(section).startsWith("metadata.code.");
  }

  private current(index: number): number {
    return this.instead.get(index) ?? this.moved(index);
  }

  private moved(index: number): number {
    return index < this.imports.length ? index : index + this.newImports.length;
  }

  private read<T>(id: number, read: (cursor: ReturnType<typeof cursorOf>) => T): T | undefined {
    const section = this.sections.find((one) => one.id === id);
    return section && read(cursorOf(this.name, section));
  }
}

function importedFunction({ module, name, type = 0, signature }: LocatedImport, index: number): ImportedFunction {
  return { index, module, name, type, ...(parseSignature(signature) ?? { params: [], results: [] }) };
}

const NUMBERS: Record<string, number> = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c };

function byteOf(type: string): number {
  const byte = NUMBERS[type];
  if (byte === undefined) throw new Error(`${type} is not a number`);
  return byte;
}

function customName(section: RawSection): string {
  try {
    return cursorOf("", section).name();
  } catch {
    return "";
  }
}
