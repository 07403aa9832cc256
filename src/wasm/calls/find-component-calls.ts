import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { Reach } from "../../model/needs.js";
import { readFunctionNames } from "../binary/function-names.js";
import type { Window } from "../binary/window.js";
import { CallPaths, type PathStep } from "../code/call-paths.js";
import {
  type ComponentCalls,
  type Entry,
  type Imported,
  readComponentCalls,
} from "../component/calls/component-calls.js";
import { readComponent } from "../component/reading/read-component.js";
import type { CallPath, CallsTo, NamedStep } from "./call-path.js";

/**
 * The same of a component: from what it exports, through the modules inside it, to a function that it imports, to any
 * function of an interface, or to what a module inside it imports.
 */
export async function findComponentCalls(window: Window, wanted: string): Promise<CallsTo[]> {
  const needs = await readComponent(window);
  const calls = await readComponentCalls(window);
  const signatures = new Map<string, string>();
  for (const { name, kind, signature, functions } of needs.component?.imports ?? []) {
    if (kind === "interface") signatures.set(JSON.stringify([name, ""]), "");
    if (signature !== undefined) signatures.set(JSON.stringify(["", name]), signature);
    for (const one of functions ?? []) signatures.set(JSON.stringify([name, one.name]), one.signature);
  }
  const groups = choose(calls, wanted);
  const declared = [...signatures.keys()].map((key) => JSON.parse(key) as [string, string]);
  const unused = declared.filter(([module, name]) => (name === "" ? module === wanted : means(module, name, wanted)));
  if (groups.length === 0 && unused.length === 0) throw notImported(window.name, calls, declared, wanted);
  // What is declared and given to no module has no call that leads to it.
  const found = groups.length > 0 ? groups : unused.map(([module, name]) => ({ module, name, functions: [] }));
  const names = new Names(window, calls);
  const result: CallsTo[] = [];
  for (const { module, name, functions } of found) {
    const search = new CallPaths(calls.graph, functions);
    const paths: CallPath[] = [];
    for (const entry of calls.entries) paths.push(await pathOf(entry, search, names));
    const signature = name === "" ? "" : (signatures.get(JSON.stringify([module, name])) ?? names.signature(functions));
    result.push({ module, name, signature, paths });
  }
  return result;
}

/** Functions of the component are meant before those that a module inside imports under the same name. */
function choose({ imports, inner }: ComponentCalls, wanted: string): Imported[] {
  const functions = imports.filter(({ module, name }) => means(module, name, wanted));
  if (functions.length > 0) return functions;
  const within = imports.filter(({ module }) => module === wanted);
  if (within.length > 0) return [{ module: wanted, name: "", functions: within.flatMap(({ functions: own }) => own) }];
  return inner.filter(({ module, name }) => means(module, name, wanted));
}

/** `f`, `interface.f`, or `interface#f` as exports are called. */
function means(module: string, name: string, wanted: string): boolean {
  return wanted === name || wanted === `${module}.${name}` || wanted === `${module}#${name}`;
}

function notImported(
  input: string,
  { imports, inner }: ComponentCalls,
  declared: [string, string][],
  wanted: string,
): WasiScanError {
  const all = [...imports, ...inner].map(({ module, name }): [string, string] => [module, name]).concat(declared);
  const names = all.flatMap(([module, name]) => [
    module,
    name,
    module === "" || name === "" ? "" : `${module}.${name}`,
  ]);
  const close = nearest(
    wanted,
    names.filter((name) => name !== ""),
  );
  const some = [...new Set(declared.map(([module, name]) => module || name))];
  const list =
    some.length > 0 ? `It imports ${some.slice(0, 5).join(", ")}${some.length > 5 ? ", …" : ""}.` : "It imports none.";
  return new WasiScanError(
    "bad-usage",
    `${input}: imports no function or interface called "${wanted}", nor does a module inside it`,
    close ? `Did you mean "${close}"?` : list,
  );
}

async function pathOf(entry: Entry, search: CallPaths, names: Names): Promise<CallPath> {
  const paths = entry.functions.map((one) => search.from(one)).filter(({ length }) => length > 0);
  const [steps = []] = paths.sort((a, b) => indirect(a) - indirect(b) || a.length - b.length);
  const reach: Reach = steps.length === 0 ? "none" : indirect(steps) > 0 ? "indirect" : "direct";
  const named: NamedStep[] = [];
  for (const step of steps) named.push({ ...step, ...(await names.of(step.function)) });
  return { ...(entry.export !== undefined && { export: entry.export }), reach, steps: named };
}

const indirect = (steps: PathStep[]): number => steps.filter(({ call }) => call === "indirect").length;

/** What functions are called, and in which module they are. */
class Names {
  private readonly read = new Map<number, Map<number, string>>();

  constructor(
    private readonly window: Window,
    private readonly calls: ComponentCalls,
  ) {}

  async of(one: number): Promise<Pick<NamedStep, "function" | "name" | "module">> {
    const found = this.calls.moduleOf(one);
    if (!found) {
      const place = this.calls.imports.findIndex(({ functions }) => functions.includes(one));
      const target = this.calls.imports[place];
      return { function: place, name: target?.module ? `${target.module}.${target.name}` : (target?.name ?? "") };
    }
    const { module, reading, own } = found;
    const imported = reading.imports[own];
    if (imported) return { function: own, module, name: `${imported.module}.${imported.name}` };
    const exported = reading.exports.find(({ index }) => index === own)?.name;
    const name = (await this.namesIn(module, found)).get(own) ?? exported ?? `func[${own}]`;
    return { function: own, module, name };
  }

  /** That of a core function, where no component function of this name is known. */
  signature([one = -1]: number[]): string {
    const found = this.calls.moduleOf(one);
    return found?.reading.imports[found.own]?.signature ?? "";
  }

  private async namesIn(
    module: number,
    { reading }: { reading: { names?: Parameters<typeof readFunctionNames>[1]; graph: { functions: number } } },
  ) {
    const known = this.read.get(module);
    if (known) return known;
    const all = new Set(Array.from({ length: reading.graph.functions }, (_, index) => index));
    const names = reading.names ? await readFunctionNames(this.window, reading.names, all) : new Map<number, string>();
    this.read.set(module, names);
    return names;
  }
}
