import type { Cursor } from "../../binary/cursor.js";
import { readCoreType } from "./core-types.js";
import { at, deepest, type Reading, typeAt } from "./index-spaces.js";
import { readExternalName, readSort } from "./names.js";
import { type ComponentShape, type InstanceShape, type ItemShape, named, Scope, type TypeShape } from "./shapes.js";
import { readLabelled, readValueDefinition, readValueType } from "./value-types.js";

/** One definition of the type section, which the scope then knows under its next index. */
export function readType(cursor: Cursor, scope: Scope, reading: Reading, depth: number): TypeShape {
  const value = readValueDefinition(cursor, scope, reading);
  if (value) return value;
  const byte = cursor.u8();
  if (byte === 0x40 || byte === 0x43) return readFunctionType(cursor, scope, reading, byte === 0x43);
  if (byte === 0x41 || byte === 0x42) {
    if (depth >= deepest) cursor.fail(`nests types deeper than ${deepest} levels`);
    const shape = readDeclarations(cursor, scope, reading, depth + 1, byte === 0x41);
    if (byte === 0x41) return { kind: "component", text: "component", component: shape };
    return { kind: "instance", text: "interface", instance: { items: shape.exports } };
  }
  if (byte === 0x3f || byte === 0x3e) {
    readRepresentation(cursor, byte === 0x3e);
    return { kind: "resource", text: "resource" };
  }
  cursor.at--;
  cursor.fail(`holds an unknown kind of type 0x${byte.toString(16)}`);
}

function readFunctionType(cursor: Cursor, scope: Scope, reading: Reading, async: boolean): TypeShape {
  if (async) reading.features.add("component-model-async");
  const params = readLabelled(cursor, scope);
  const form = cursor.u8();
  if (form > 1) cursor.fail("has a function with results of unknown form");
  const result = form === 0 ? readValueType(cursor, scope) : readNamedResults(cursor, scope);
  const text = `${async ? "async " : ""}func(${params})${result === "" ? "" : ` -> ${result}`}`;
  return { kind: "function", text: reading.keep(cursor, text) };
}

/** Older files could name several results; today the list is empty. */
function readNamedResults(cursor: Cursor, scope: Scope): string {
  const results = readLabelled(cursor, scope);
  return results === "" ? "" : `(${results})`;
}

function readRepresentation(cursor: Cursor, async: boolean): void {
  cursor.u8();
  const destructor = async ? 1 : cursor.u8();
  if (destructor > 1) cursor.fail("has a resource with a destructor of unknown form");
  if (destructor === 1) cursor.u32();
  if (async && cursor.u8() === 1) cursor.u32();
}

function readDeclarations(
  cursor: Cursor,
  parent: Scope,
  reading: Reading,
  depth: number,
  mayImport: boolean,
): ComponentShape {
  const scope = new Scope(parent);
  const imports = new Map<string, ItemShape>();
  const exports = new Map<string, ItemShape>();
  for (let left = cursor.u32(); left > 0; left--) {
    const form = cursor.u8();
    if (form === 0) readCoreType(cursor, depth);
    else if (form === 1) scope.types.push(readType(cursor, scope, reading, depth));
    else if (form === 2) readAlias(cursor, scope);
    else if (form === 4 || (form === 3 && mayImport)) {
      const name = readExternalName(cursor);
      const item = readDescription(cursor, scope, name);
      scope.add(item);
      (form === 3 ? imports : exports).set(name, item);
    } else cursor.fail(`holds a declaration of unknown form 0x${form.toString(16)}`);
  }
  return { imports, exports };
}

/** The description of an import, or of an export with an ascribed type; `name` then names its type. */
export function readDescription(cursor: Cursor, scope: Scope, name: string): ItemShape {
  const sort = readSort(cursor);
  switch (sort) {
    case "core module":
      cursor.u32();
      return { kind: sort };
    case "func":
      return { kind: sort, text: typeAt(cursor, scope, "function").text };
    case "value":
      readValueBound(cursor, scope);
      return { kind: sort };
    case "type":
      return readTypeBound(cursor, scope, name);
    case "component":
      return { kind: sort, component: typeAt(cursor, scope, "component").component as ComponentShape };
    case "instance": {
      const { items } = typeAt(cursor, scope, "instance").instance as InstanceShape;
      return { kind: sort, instance: { name, items } };
    }
    case "core":
      return cursor.fail("contains a core item that is not a module");
  }
}

function readTypeBound(cursor: Cursor, scope: Scope, name: string): ItemShape {
  const bound = cursor.u8();
  if (bound > 1) cursor.fail("has a type with an unknown bound");
  if (bound === 1) return { kind: "type", type: { kind: "resource", text: name } };
  return named(name, { kind: "type", type: at(cursor, scope.types, "type") });
}

/** Either the index of a value or a value type; wasm-tools writes the type without the tag that tells them apart. */
function readValueBound(cursor: Cursor, scope: Scope): void {
  const tag = cursor.peek();
  if (tag === 0 || tag === 1) cursor.at++;
  if (tag === 0) cursor.u32();
  else readValueType(cursor, scope);
}

/** Brings an export of an instance, or an item of a component around this one, into the scope. */
export function readAlias(cursor: Cursor, scope: Scope): void {
  const sort = readSort(cursor);
  const target = cursor.u8();
  if (target === 0) {
    const instance = at(cursor, scope.instances, "instance");
    const name = cursor.name();
    scope.add(exportOf(cursor, instance, name));
  } else if (target === 1) {
    cursor.u32();
    cursor.name();
  } else if (target === 2) readOuterAlias(cursor, scope, sort);
  else cursor.fail(`has an alias of unknown form 0x${target.toString(16)}`);
}

function exportOf(cursor: Cursor, instance: InstanceShape, name: string): ItemShape {
  const item = instance.items.get(name);
  if (!item) cursor.fail(`names the export ${JSON.stringify(name)} of an instance that has none such`);
  if (item.kind !== "type" || instance.name === undefined) return item;
  return { kind: "type", type: { ...item.type, from: instance.name } };
}

function readOuterAlias(cursor: Cursor, scope: Scope, sort: string): void {
  let outer: Scope | undefined = scope;
  const levels = cursor.u32();
  for (let left = levels; left > 0 && outer; left--) outer = outer.parent;
  if (!outer) cursor.fail(`has an alias that reaches out ${levels} levels, which do not exist`);
  if (sort === "type") scope.types.push(at(cursor, outer.types, "type"));
  else if (sort === "component") scope.components.push(at(cursor, outer.components, "component"));
  else cursor.u32();
}
