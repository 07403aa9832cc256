import type { Cursor } from "../../binary/cursor.js";
import type { Range } from "../../binary/sections.js";

/** A function as components know it: one that the whole component imports, or a core function behind the Canonical ABI. */
export type ComponentFunction =
  | { kind: "imported"; interface: string; name: string }
  /** `also` are those that the host calls around it: the callback of an asynchronous function, the clean-up. */
  | { kind: "lifted"; core: CoreItem; also: CoreItem[] };

/** What a core module can be given: `undefined` is something that no call leads through. */
export type CoreItem =
  | { kind: "lowered"; of: ComponentFunction }
  | { kind: "exported"; by: ModuleInstance; name: string }
  | undefined;

/** One instance of a core module, and what its imports are given, by the names of their modules. */
export interface ModuleInstance {
  /** Offset of the module in the file. */
  range: Range;
  given: Map<string, CoreInstance>;
}

export type CoreInstance = ModuleInstance | { exports: Map<string, CoreItem> };

export type WiredItem =
  | { kind: "function"; function: ComponentFunction }
  | { kind: "instance"; item(name: string): WiredItem | undefined; items: Map<string, WiredItem> }
  | { kind: "component"; range: Range; outer: Spaces }
  | { kind: "module"; range: Range }
  | undefined;

/** The index spaces of one instance of a component; an entry is `undefined` where nothing is known of it. */
export class Spaces {
  readonly function: (ComponentFunction | undefined)[] = [];
  readonly instance: (Extract<WiredItem, { kind: "instance" }> | undefined)[] = [];
  readonly component: (Extract<WiredItem, { kind: "component" }> | undefined)[] = [];
  readonly module: (Range | undefined)[] = [];
  readonly coreFunction: CoreItem[] = [];
  readonly coreTable: CoreItem[] = [];
  readonly coreInstance: (CoreInstance | undefined)[] = [];
  readonly exports = new Map<string, WiredItem>();

  constructor(
    readonly outer: Spaces | undefined,
    /** What stands behind an import of this name. */
    readonly imported: (name: string, kind: string) => WiredItem,
  ) {}
}

/** A kind and an index of that kind. */
export function readItem(cursor: Cursor, spaces: Spaces): WiredItem {
  const sort = cursor.u8();
  const core = sort === 0 ? cursor.u8() : undefined;
  const index = cursor.u32();
  if (core === 0x11) {
    const range = spaces.module[index];
    return range && { kind: "module", range };
  }
  if (sort === 1) {
    const found = spaces.function[index];
    return found && { kind: "function", function: found };
  }
  if (sort === 4) return spaces.component[index];
  if (sort === 5) return spaces.instance[index];
  return undefined;
}
