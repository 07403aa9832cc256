import type { ComponentItem } from "../../../model/needs.js";
import type { InstanceShape, ItemShape, ItemShapes, TypeShape } from "../types/shapes.js";

/** What is imported or exported, each with the functions and types inside it. */
export function listItems(items: ItemShapes): ComponentItem[] {
  return [...items].map(([name, item]) => listItem(name, item));
}

function listItem(name: string, item: ItemShape): ComponentItem {
  switch (item.kind) {
    case "func":
      return { name, kind: "function", signature: item.text };
    case "type":
      return { name, kind: "type", signature: define(item.type) };
    case "instance":
      return { name, kind: "interface", ...listInstance(item.instance) };
    default:
      return { name, kind: item.kind };
  }
}

function listInstance(instance: InstanceShape): Pick<ComponentItem, "functions" | "types"> {
  const functions: NonNullable<ComponentItem["functions"]> = [];
  const types: NonNullable<ComponentItem["types"]> = [];
  for (const [name, item] of instance.items) {
    if (item.kind === "func") functions.push({ name, signature: item.text });
    else if (item.kind === "type") types.push({ name, definition: define(item.type, instance.made) });
  }
  return { functions, types };
}

/** What a name stands for: a structure, another name, one taken from an interface, or a resource of its own. */
function define(type: TypeShape, made?: InstanceShape["made"]): string {
  let target = type.of;
  // Behind it may stand a type that the component was given from outside, which has its name there.
  if (target && made) {
    const name = target.text;
    const imported = made.component.imports.get(name);
    const given = made.given.get(name);
    if (imported?.kind === "type" && imported.type === target && given?.kind === "type") target = given.type;
  }
  if (!target) return type.kind === "value" ? type.text : "resource";
  if (!target.from) return target.text;
  return `use ${target.from}.{${target.text}${target.text === type.text ? "" : ` as ${type.text}`}}`;
}
