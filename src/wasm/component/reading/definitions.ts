import type { Cursor } from "../../binary/cursor.js";
import { readCanonicalFunction } from "../types/canonical-functions.js";
import { at, functionAt, type Reading } from "../types/index-spaces.js";
import { readExternalName, readSort } from "../types/names.js";
import { type ComponentShape, type ItemShape, type ItemShapes, named, type Scope } from "../types/shapes.js";
import { readAlias, readDescription, readType } from "../types/types.js";

/** What one component imports and exports, while it is being read. */
export interface Interface {
  imports: Map<string, ItemShape>;
  /** How often each name is imported; a few hosts refuse a second time. */
  counts: Map<string, number>;
  exports: Map<string, ItemShape>;
}

type SectionReader = (cursor: Cursor, scope: Scope, reading: Reading, found: Interface, depth: number) => void;

/** The sections of a component that define items of its own, by id. */
export const definitions: Record<number, SectionReader> = {
  5: each((cursor, scope) => scope.add(readInstance(cursor, scope))),
  6: each((cursor, scope) => readAlias(cursor, scope)),
  7: each((cursor, scope, reading, _found, depth) => {
    scope.types.push(readType(cursor, scope, reading, depth));
  }),
  8: readCanonicalFunctions,
  10: each(readImport),
  11: each(readExport),
};

function each(read: SectionReader): SectionReader {
  return (cursor, ...rest) => {
    for (let left = cursor.u32(); left > 0; left--) read(cursor, ...rest);
    if (!cursor.done) cursor.fail("has bytes after its last entry");
  };
}

function readCanonicalFunctions(cursor: Cursor, scope: Scope, reading: Reading): void {
  for (let left = cursor.u32(); left > 0; left--) {
    if (!readCanonicalFunction(cursor, scope, reading)) {
      scope.lost = true;
      return;
    }
  }
}

function readImport(cursor: Cursor, scope: Scope, _reading: Reading, found: Interface): void {
  const name = readExternalName(cursor);
  const item = readDescription(cursor, scope, name);
  scope.add(item);
  if (!found.imports.has(name)) found.imports.set(name, item);
  found.counts.set(name, (found.counts.get(name) ?? 0) + 1);
}

/** An export gets an index of its own, with the type that is ascribed to it. */
function readExport(cursor: Cursor, scope: Scope, _reading: Reading, found: Interface): void {
  const name = readExternalName(cursor);
  const item = readItem(cursor, scope);
  const typed = cursor.u8();
  if (typed > 1) cursor.fail("has an export that is malformed");
  const exported = named(name, typed === 1 ? readDescription(cursor, scope, name) : item);
  scope.add(exported);
  found.exports.set(name, exported);
}

/** A kind and an index of that kind. */
function readItem(cursor: Cursor, scope: Scope): ItemShape {
  const kind = readSort(cursor);
  switch (kind) {
    case "func":
      return { kind, text: functionAt(cursor, scope) };
    case "type":
      return { kind, type: at(cursor, scope.types, "type") };
    case "instance":
      return { kind, instance: at(cursor, scope.instances, "instance") };
    case "component":
      return { kind, component: at(cursor, scope.components, "component") };
    case "core":
      return cursor.fail("contains a core item that is not a module");
    default:
      cursor.u32();
      return { kind };
  }
}

function readInstance(cursor: Cursor, scope: Scope): ItemShape {
  const form = cursor.u8();
  if (form > 1) cursor.fail(`has an instance of unknown form 0x${form.toString(16)}`);
  const component: ComponentShape | undefined = form === 0 ? at(cursor, scope.components, "component") : undefined;
  const given = new Map<string, ItemShape>();
  for (let left = cursor.u32(); left > 0; left--) {
    const name = component ? cursor.name() : readExternalName(cursor);
    given.set(name, readItem(cursor, scope));
  }
  if (component) return { kind: "instance", instance: { items: component.exports, made: { component, given } } };
  return { kind: "instance", instance: { items: renamed(given) } };
}

/** Exported under a name, a type is called by it. */
function renamed(items: ItemShapes): ItemShapes {
  return new Map([...items].map(([name, item]) => [name, named(name, item)]));
}
