import { Cursor, malformed } from "../../binary/cursor.js";
import { describeSection, type Range, walkSections } from "../../binary/sections.js";
import type { Window } from "../../binary/window.js";
import { deepest } from "../types/index-spaces.js";
import { readExternalName } from "../types/names.js";
import { type ModuleInstance, readItem, Spaces, type WiredItem } from "./spaces.js";
import { readWired } from "./wired-sections.js";

/** How the parts of a component are put together when it is instantiated. */
export interface Wiring {
  /** In the order in which they come to be. */
  instances: ModuleInstance[];
  exports: Map<string, WiredItem>;
}

/** Components may instantiate one another over and over: a small file could ask for any number. */
const mostInstances = 10_000;

/** Instantiates a component on paper, and the components inside it. */
export async function readWiring(window: Window): Promise<Wiring> {
  const wirer = new Wirer(window);
  const exports = await wirer.instantiate({ start: 0, end: window.size }, undefined, importedItem, 0);
  return { instances: wirer.instances, exports };
}

/** An import of the whole component: whatever is asked of it is the host's. */
export function importedItem(name: string, kind: string, within = ""): WiredItem {
  if (kind === "function") return { kind, function: { kind: "imported", interface: within, name } };
  if (kind !== "instance") return undefined;
  return { kind, items: new Map(), item: (inner) => importedItem(inner, "function", name) };
}

const wanted = new Set([1, 2, 4, 5, 6, 8, 10, 11]);

export class Wirer {
  readonly instances: ModuleInstance[] = [];

  constructor(private readonly window: Window) {}

  async instantiate(
    range: Range,
    outer: Spaces | undefined,
    imported: Spaces["imported"],
    depth: number,
  ): Promise<Map<string, WiredItem>> {
    const { window } = this;
    const spaces = new Spaces(outer, imported);
    if (depth > deepest) throw malformed(window.name, `nests components deeper than ${deepest} levels`);
    for await (const section of walkSections(window, "component", wanted, { range })) {
      if (section.id === 0) continue;
      const inside = { start: section.offset, end: section.offset + section.size };
      if (section.id === 1) spaces.module.push(inside);
      else if (section.id === 4) spaces.component.push({ kind: "component", range: inside, outer: spaces });
      else {
        const part = describeSection("component", section.id);
        const bytes = await window.read(section.offset, section.size);
        const cursor = new Cursor(bytes, { input: window.name, part, offset: section.offset });
        for (let left = cursor.u32(); left > 0; left--) {
          if (section.id === 5) spaces.instance.push(await this.readInstance(cursor, spaces, depth));
          else readWired[section.id]?.(cursor, spaces, (instance) => this.keep(instance));
        }
      }
    }
    return spaces.exports;
  }

  private keep(instance: ModuleInstance): void {
    this.instances.push(instance);
    if (this.instances.length > mostInstances) {
      throw malformed(this.window.name, `instantiates more than ${mostInstances} modules`);
    }
  }

  private async readInstance(cursor: Cursor, spaces: Spaces, depth: number): Promise<Spaces["instance"][number]> {
    const component = cursor.u8() === 0 ? { of: spaces.component[cursor.u32()] } : undefined;
    const given = new Map<string, WiredItem>();
    for (let left = cursor.u32(); left > 0; left--) {
      const name = component ? cursor.name() : readExternalName(cursor);
      given.set(name, readItem(cursor, spaces));
    }
    if (!component) return instanceOf(given);
    if (!component.of) return undefined;
    const { range, outer } = component.of;
    return instanceOf(await this.instantiate(range, outer, (name) => given.get(name), depth + 1));
  }
}

function instanceOf(items: Map<string, WiredItem>): Extract<WiredItem, { kind: "instance" }> {
  return { kind: "instance", items, item: (name) => items.get(name) };
}
