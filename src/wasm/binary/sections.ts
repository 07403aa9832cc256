import { malformed, truncated } from "./cursor.js";
import type { Window } from "./window.js";

export interface Section {
  id: number;
  /** Name of a custom section. */
  name?: string;
  /** Where its contents start in the file, and their length. */
  offset: number;
  size: number;
}

/** The sections of a core module in the order they must have; id 0 (custom) may stand anywhere. */
export const coreOrder = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];
const coreNames: Record<number, string> = {
  0: "custom",
  1: "type",
  2: "import",
  3: "function",
  4: "table",
  5: "memory",
  6: "global",
  7: "export",
  8: "start",
  9: "element",
  10: "code",
  11: "data",
  12: "data count",
  13: "tag",
};

/** Ids of the core sections that tell what a module needs. */
export const coreSections = {
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  code: 10,
  dataCount: 12,
  tag: 13,
};

/** That of a function which runs as soon as the module is instantiated. */
export const startSection = 8;

const componentNames = [
  "custom",
  "core module",
  "core instance",
  "core type",
  "component",
  "instance",
  "alias",
  "type",
  "canonical function",
  "start",
  "import",
  "export",
  "value",
];

export type Layer = "core" | "component";

/** `the import section` */
export function describeSection(layer: Layer, id: number): string {
  return `the ${(layer === "core" ? coreNames[id] : componentNames[id]) ?? "unknown"} section`;
}

/** Where a module or component starts in the file and ends: the whole file, or a section of a component. */
export interface Range {
  start: number;
  end: number;
}

export interface WalkOptions {
  /** Custom sections to read (default: `producers`). Names of at most 25 characters. */
  custom?: string[];
  /** Default: the whole file. */
  range?: Range;
}

/**
 * Walks the section headers behind the eight bytes of the preamble and yields those that `wanted` names, and custom
 * sections by their names. Each section is known to lie inside its range before it is yielded.
 */
export async function* walkSections(
  window: Window,
  layer: Layer,
  wanted: Set<number>,
  { custom = ["producers"], range = { start: 0, end: window.size } }: WalkOptions = {},
): AsyncGenerator<Section> {
  let rank = -1;
  if (range.start > 0) await checkPreamble(window, layer, range);
  for (let at = range.start + 8; at < range.end; ) {
    const size = Math.min(32, range.end - at);
    const head = window.cached(at, size) ?? (await window.load(at, size));
    const section = readHeader(window, layer, head.subarray(0, size), at, range.end);
    if (section.id === 0) await checkName(window, layer, section);
    if (section.id !== 0) {
      if (layer === "core") rank = checkOrder(window, section, at, rank);
      if (wanted.has(section.id)) yield section;
    } else if (section.name !== undefined && custom.includes(section.name)) yield section;
    at = section.offset + section.size;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Engines ignore the contents of a custom section, but refuse a name that is not UTF-8. */
async function checkName(window: Window, layer: Layer, { offset, size }: Section): Promise<void> {
  const head = await window.read(offset, Math.min(size, 5));
  const length = readSize(head, 0);
  if (typeof length === "string") return;
  try {
    utf8.decode(await window.read(offset + length.bytes, length.value));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw malformed(window.name, `${describeSection(layer, 0)} at byte ${offset} has a name that is not UTF-8`);
  }
}

/** That of the file itself is checked where its format is found out. */
async function checkPreamble(window: Window, layer: Layer, { start, end }: Range): Promise<void> {
  const wanted = [0x00, 0x61, 0x73, 0x6d, ...(layer === "core" ? [1, 0, 0, 0] : [0x0d, 0, 1, 0])];
  const size = Math.min(8, end - start);
  const head = window.cached(start, size) ?? (await window.load(start, size));
  if (wanted.every((byte, i) => i < size && head[i] === byte)) return;
  const what = layer === "core" ? "module" : "component";
  throw malformed(window.name, `what lies inside the component at byte ${start} is not a ${what}`);
}

function readHeader(window: Window, layer: Layer, head: Uint8Array, at: number, end: number): Section {
  const input = window.name;
  const id = head[0];
  const size = readSize(head, 1);
  if (id === undefined || size === "short")
    throw truncated(
      input,
      `${end < window.size ? "what lies inside the component" : "the file"} ends inside a section header at byte ${at}`,
    );
  const known = layer === "core" ? id in coreNames : id in componentNames;
  if (!known) throw malformed(input, `section 0x${id.toString(16)} at byte ${at} is of no known kind`);
  const part = `${describeSection(layer, id)} at byte ${at}`;
  if (size === "long") throw malformed(input, `${part} has a length that is longer than 32 bits`);
  const offset = at + 1 + size.bytes;
  const missing = offset + size.value - end;
  if (missing > 0 && end < window.size) {
    throw malformed(input, `${part} reaches ${missing} bytes past the end of what it lies in`);
  }
  if (missing > 0) {
    const there = size.value - missing;
    throw truncated(input, `${part} should be ${size.value} bytes long, but the file ends ${there} bytes into it`);
  }
  const section: Section = { id, offset, size: size.value };
  if (id === 0) section.name = readCustomName(input, part, head.subarray(1 + size.bytes), size.value);
  return section;
}

/** Reads a name only if it ends within the loaded bytes, as `producers` always does. */
function readCustomName(input: string, part: string, content: Uint8Array, size: number): string | undefined {
  const length = readSize(content, 0);
  if (typeof length === "string" || length.bytes + length.value > size) {
    throw malformed(input, `${part} has a name that is longer than the section`);
  }
  const end = length.bytes + length.value;
  return end <= content.length ? String.fromCharCode(...content.subarray(length.bytes, end)) : undefined;
}

function readSize(bytes: Uint8Array, start: number): { value: number; bytes: number } | "short" | "long" {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return "short";
    if (i === 4 && byte > 0x0f) return "long";
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, bytes: i + 1 };
  }
  return "long";
}

function checkOrder(window: Window, section: Section, at: number, rank: number): number {
  const own = coreOrder.indexOf(section.id);
  if (own > rank) return own;
  const problem = own === rank ? "is there twice" : "stands behind a section that must follow it";
  throw malformed(window.name, `${describeSection("core", section.id)} at byte ${at} ${problem}`);
}
