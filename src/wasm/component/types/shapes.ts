/** What the reader of components knows of each item: enough to list it and to print it as WIT writes it. */

/** A type as other types refer to it. */
export interface TypeShape {
  kind: "value" | "resource" | "function" | "instance" | "component" | "core module";
  /** How another type writes it: its name where it has one, else itself. */
  text: string;
  /** For a name: the type that it means; absent for a resource that is defined here. */
  of?: TypeShape;
  /** Name of the imported interface that it was taken from. */
  from?: string;
  instance?: InstanceShape;
  component?: ComponentShape;
}

export type ItemShape =
  | { kind: "func"; text: string }
  | { kind: "type"; type: TypeShape }
  | { kind: "instance"; instance: InstanceShape }
  | { kind: "component"; component: ComponentShape }
  | { kind: "core module" }
  | { kind: "value" };

export type ItemShapes = ReadonlyMap<string, ItemShape>;

export interface InstanceShape {
  /** The name that it was imported under. */
  name?: string;
  items: ItemShapes;
  /** The component that it is an instance of, and what that was given by the names of its imports. */
  made?: { component: ComponentShape; given: ItemShapes };
}

export interface ComponentShape {
  imports: ItemShapes;
  exports: ItemShapes;
}

/** The index spaces of one component, or of one type that declares items of its own. */
export class Scope {
  readonly types: TypeShape[] = [];
  readonly functions: string[] = [];
  readonly instances: InstanceShape[] = [];
  readonly components: ComponentShape[] = [];
  /** A canonical function of an unknown kind was met: which function an index behind it means is not known. */
  lost = false;

  constructor(readonly parent?: Scope) {}

  /** Gives an item the next index of its kind. */
  add(item: ItemShape): void {
    if (item.kind === "func") this.functions.push(item.text);
    else if (item.kind === "type") this.types.push(item.type);
    else if (item.kind === "instance") this.instances.push(item.instance);
    else if (item.kind === "component") this.components.push(item.component);
  }
}

/** The item as it is called from now on. */
export function named(name: string, item: ItemShape): ItemShape {
  if (item.kind !== "type") return item;
  const { kind, instance, component } = item.type;
  return { kind: "type", type: { kind, text: name, of: item.type, instance, component } };
}
