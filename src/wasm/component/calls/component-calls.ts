import { memo } from "../../../model/memo.js";
import type { Window } from "../../binary/window.js";
import type { CodeReading } from "../../code/code-reading.js";
import { readModuleCode } from "../../code/read-code.js";
import { JoinedGraph, type Link, type SharedTable } from "./joined-graph.js";
import { readFixup, readShim } from "./shim.js";
import type { ComponentFunction, CoreItem, ModuleInstance, WiredItem } from "./spaces.js";
import { coreItem } from "./wired-sections.js";
import { readWiring } from "./wiring.js";

/** A function that the whole component imports, or one that a module inside it does. */
export interface Imported {
  module: string;
  name: string;
  /** Its numbers in the joined graph. */
  functions: number[];
}

/** What a host calls: a function that the component exports, or what runs when it is instantiated. */
export interface Entry {
  export?: string;
  functions: number[];
}

/** Who calls whom in all modules of a component, from what it exports to what it imports. */
export interface ComponentCalls {
  graph: JoinedGraph;
  imports: Imported[];
  /** What modules inside import from one another or from the host. */
  inner: Imported[];
  entries: Entry[];
  /** The module that a function belongs to, by its number in the file; none for an import of the component. */
  moduleOf(one: number): { module: number; reading: CodeReading; own: number } | undefined;
}

export async function readComponentCalls(window: Window): Promise<ComponentCalls> {
  const { instances, exports } = await readWiring(window);
  const modules = [...new Map(instances.map(({ range }) => [range.start, range])).values()];
  modules.sort((a, b) => a.start - b.start);
  const readings = new Map<number, CodeReading>();
  const shims = new Map<number, number[]>();
  const fixups = new Map<number, number[]>();
  for (const range of modules) {
    readings.set(range.start, await readModuleCode(window, range));
    const shim = await readShim(window, range);
    const fixup = await readFixup(window, range);
    if (shim) shims.set(range.start, shim);
    if (fixup) fixups.set(range.start, fixup);
  }
  return new Joiner(instances, exports, readings, shims, fixups).join(modules.map(({ start }) => start));
}

type Target = number | "unknown";

class Joiner {
  private readonly targets = new Map<string, Imported>();
  private first: number[] = [];

  constructor(
    private readonly instances: ModuleInstance[],
    private readonly exports: Map<string, WiredItem>,
    private readonly readings: Map<number, CodeReading>,
    private readonly shims: Map<number, number[]>,
    private readonly fixups: Map<number, number[]>,
  ) {}

  join(modules: number[]): ComponentCalls {
    this.nameTargets();
    const graph = new JoinedGraph(
      this.instances.map((one) => this.reading(one).graph),
      this.targets.size,
      (first, extra) => {
        this.first = first;
        for (const [index, target] of [...this.targets.values()].entries()) target.functions = [extra + index];
        return { links: this.links(), tables: this.sharedTables() };
      },
    );
    return {
      graph,
      imports: [...this.targets.values()],
      inner: this.innerImports(),
      entries: this.entries(),
      moduleOf: (one) => {
        const { index, own } = graph.whose(one);
        const instance = this.instances[index];
        return instance && { module: modules.indexOf(instance.range.start), reading: this.reading(instance), own };
      },
    };
  }

  private reading({ range }: ModuleInstance): CodeReading {
    return this.readings.get(range.start) as CodeReading;
  }

  /** Every import of the component that a module is given, or that it exports again as it is. */
  private nameTargets(): void {
    const note = (item: CoreItem) => {
      if (item?.kind === "lowered") this.noteFunction(item.of);
    };
    for (const instance of this.instances) {
      for (const { module, name } of this.reading(instance).imports) note(coreItem(instance.given.get(module), name));
    }
    for (const { function: one } of functionsOf(this.exports)) this.noteFunction(one);
  }

  private noteFunction(one: ComponentFunction): void {
    if (one.kind === "lifted") return;
    memo(this.targets, keyOf(one), () => ({ module: one.interface, name: one.name, functions: [] }));
  }

  private links(): Link[] {
    return this.instances.flatMap((instance, index) =>
      this.reading(instance).imports.flatMap(({ module, name }, own) => {
        const callee = this.resolve(coreItem(instance.given.get(module), name));
        return callee === "unknown" ? [] : [{ caller: (this.first[index] as number) + own, callee }];
      }),
    );
  }

  private resolve(item: CoreItem, hops = 0): Target {
    // A malformed file could send us in circles.
    if (!item || hops > 100) return "unknown";
    if (item.kind === "lowered") return this.resolveFunction(item.of, hops + 1);
    const index = this.instances.indexOf(item.by);
    const own = this.reading(item.by).exports.find(({ name }) => name === item.name)?.index;
    if (index < 0 || own === undefined) return "unknown";
    const through = this.throughShim(item.by, own, hops + 1);
    return through ?? (this.first[index] as number) + own;
  }

  private resolveFunction(one: ComponentFunction, hops = 0): Target {
    if (one.kind === "lifted") return this.resolve(one.core, hops);
    return this.targets.get(keyOf(one))?.functions[0] ?? "unknown";
  }

  /** What a function of a shim calls for certain, as the other module puts it into its table. */
  private throughShim(shim: ModuleInstance, own: number, hops: number): Target | undefined {
    const { imports } = this.reading(shim);
    const place = this.shims.get(shim.range.start)?.[own - imports.length];
    const fixup = place !== undefined && this.fixupOf(shim);
    if (!fixup) return undefined;
    const filled = this.fixups.get(fixup.range.start)?.[place];
    const imported = this.reading(fixup).imports[filled ?? -1];
    return imported && this.resolve(coreItem(fixup.given.get(imported.module), imported.name), hops);
  }

  /** The one instance that fills the table of a shim, if nothing else is given that table. */
  private fixupOf(shim: ModuleInstance): ModuleInstance | undefined {
    const users = this.instances.filter((one) => one !== shim && this.tablesOf(one).some(({ by }) => by === shim));
    const [only] = users;
    return only && users.length === 1 && this.fixups.has(only.range.start) ? only : undefined;
  }

  /** The tables that an instance is given, by who made them. */
  private tablesOf({ given, range }: ModuleInstance): { by: ModuleInstance; name: string }[] {
    const { tables } = this.readings.get(range.start) as CodeReading;
    return tables.flatMap(({ module, name }) => {
      const item = coreItem(given.get(module), name);
      return item?.kind === "exported" ? [item] : [];
    });
  }

  /** Through a table that modules share, an indirect call of any of them may reach whatever any of them puts there. */
  private sharedTables(): SharedTable[] {
    const groups = new Map<ModuleInstance, Set<ModuleInstance>>();
    for (const one of this.instances) {
      for (const { by } of this.tablesOf(one)) {
        if (this.shims.has(by.range.start) && this.fixupOf(by)) continue;
        memo(groups, by, () => new Set([by])).add(one);
      }
    }
    return [...groups.values()].map((group) => {
      const members = [...group].map((one) => ({
        one: this.reading(one),
        first: this.first[this.instances.indexOf(one)] ?? 0,
      }));
      const callees = members.flatMap(({ one, first }) => one.members.map((own) => first + own));
      const callers = members.flatMap(({ one: { graph }, first }) =>
        Array.from({ length: graph.functions }, (_, own) => own)
          .filter((own) => graph.callsIndirectly(own))
          .map((own) => first + own),
      );
      return { callers, callees };
    });
  }

  private innerImports(): Imported[] {
    const found = new Map<string, Imported>();
    for (const [index, instance] of this.instances.entries()) {
      for (const [own, { module, name }] of this.reading(instance).imports.entries()) {
        const key = JSON.stringify([module, name]);
        const one = memo(found, key, () => ({ module, name, functions: [] }));
        one.functions.push((this.first[index] as number) + own);
      }
    }
    return [...found.values()];
  }

  private entries(): Entry[] {
    const exported = functionsOf(this.exports).map(({ name, function: one }): Entry => {
      const called =
        one.kind === "lifted" ? [one.core, ...one.also].map((core) => this.resolve(core)) : [this.resolveFunction(one)];
      return { export: name, functions: called.filter((found) => found !== "unknown") };
    });
    const started = this.instances.flatMap((instance, index): Entry[] => {
      const { start } = this.reading(instance);
      return start === undefined ? [] : [{ functions: [(this.first[index] as number) + start] }];
    });
    return [...started, ...exported];
  }
}

const keyOf = (one: Extract<ComponentFunction, { kind: "imported" }>): string =>
  JSON.stringify([one.interface, one.name]);

/** `wasi:cli/run@0.2.3#run` */
function functionsOf(exports: Map<string, WiredItem>): { name: string; function: ComponentFunction }[] {
  return [...exports].flatMap(([name, item]) => {
    if (item?.kind === "function") return [{ name, function: item.function }];
    if (item?.kind !== "instance") return [];
    return functionsOf(item.items).map((inner) => ({ ...inner, name: `${name}#${inner.name}` }));
  });
}
