import type {
  ComponentNeeds,
  Invalid,
  ModuleImport,
  Needs,
  NestedComponent,
  NestedModule,
  Reach,
} from "../../../model/needs.js";
import { reachRank } from "../../../model/reach.js";
import type { Window } from "../../binary/window.js";
import type { CodeReading } from "../../code/code-reading.js";
import { entriesOf, withReach } from "../../code/reach-of-imports.js";
import { readModuleCode } from "../../code/read-code.js";
import { invalidOf } from "../../validity/invalidity.js";
import { linksDynamically, reachAcrossModules } from "./dynamic-reach.js";

/**
 * Adds what only the code of the modules inside a component tells: features, how calls lead to what each imports, and
 * by way of these to the interfaces that the component imports.
 */
export async function deepenComponent(needs: Needs, component: ComponentNeeds, window: Window): Promise<Needs> {
  const features = new Set(needs.features);
  const invalid: Invalid[] = [];
  const { modules, components } = await deepenInside(component, window, { features, invalid });
  // Wiring between components is not followed, so their imports get no reach.
  const imports = components.some(holdsModules) ? needs.imports : await reached(modules, needs.imports, window);
  return {
    ...needs,
    imports,
    ...(invalid.length > 0 && { invalid }),
    features: [...features].sort(),
    deep: true,
    component: { ...component, modules, components },
  };
}

interface Inside {
  modules: NestedModule[];
  components: NestedComponent[];
}

/** What the modules inside show together. */
interface Found {
  features: Set<string>;
  invalid: Invalid[];
}

async function deepenInside({ modules, components }: Inside, window: Window, found: Found): Promise<Inside> {
  // An adapter is called by the modules beside it, which are therefore read first.
  const order = [...modules].sort((a, b) => Number(a.adapter !== undefined) - Number(b.adapter !== undefined));
  const deepened = new Map<NestedModule, NestedModule>();
  for (const module of order) {
    const reading = await readModuleCode(window, { start: module.offset, end: module.offset + module.bytes });
    for (const feature of reading.features) found.features.add(feature);
    const reach = module.adapter ? reachOfAdapter(reading, module.adapter, [...deepened.values()]) : reachOwn(reading);
    deepened.set(module, { ...module, imports: withReach(module.imports, reading, reach) });
    found.invalid.push(...(invalidOf(reading.invalid).invalid ?? []));
    reading.end();
  }
  const inner: NestedComponent[] = [];
  for (const one of components) inner.push({ ...one, ...(await deepenInside(one, window, found)) });
  return { modules: modules.map((one) => deepened.get(one) as NestedModule), components: inner };
}

type ReachOf = (index: number) => Reach;

function reachOwn(reading: CodeReading): ReachOf {
  return reading.reach(entriesOf(reading));
}

/** Its functions are as well reached as the imports that they stand for; what a host or a loader calls is. */
function reachOfAdapter(reading: CodeReading, abi: string, callers: NestedModule[]): ReachOf {
  const asked = callers.flatMap(({ imports }) => imports.filter(({ module }) => module === abi));
  const reachOf = (name: string) =>
    bestOf(asked.filter((one) => one.name === name).map(({ reach }) => reach)) ?? "direct";
  const called = (...reaches: Reach[]) =>
    reading.exports.filter(({ name }) => reaches.includes(reachOf(name))).map(({ index }) => index);
  const direct = reading.reach(called("direct"));
  const any = reading.reach(called("direct", "indirect"));
  return (index) => (direct(index) === "direct" ? "direct" : any(index) === "none" ? "none" : "indirect");
}

async function reached(modules: NestedModule[], imports: ModuleImport[], window: Window): Promise<ModuleImport[]> {
  return linksDynamically(modules) ? reachAcrossModules(window, imports) : reachThrough(modules, imports);
}

/** By convention a module imports the functions of an interface under its name, perhaps of another patch release. */
function reachThrough(modules: NestedModule[], imports: ModuleImport[]): ModuleImport[] {
  const within = modules.flatMap((one) => one.imports.filter(({ kind }) => kind === "function"));
  return imports.map((one) => {
    const leading = within.filter(({ module, name }) => means(module, name, one.module));
    const reach = bestOf(leading.map((inner) => inner.reach));
    return reach ? { ...one, reach } : one;
  });
}

function means(module: string, name: string, imported: string): boolean {
  if (module === "$root") return name === imported;
  return compatible(module.replace(/^cm32p2\|/, "")) === compatible(imported);
}

/** `wasi:io/streams@0.2` of `wasi:io/streams@0.2.3`: what has the same functions, by the rules of versions. */
function compatible(name: string): string {
  return name.replace(/@(0\.\d+|[1-9]\d*)(\.\d+)*$/, "@$1");
}

function bestOf(reaches: (Reach | undefined)[]): Reach | undefined {
  return reaches.filter((one) => one !== undefined).sort((a, b) => reachRank(a) - reachRank(b))[0];
}

function holdsModules({ modules, components }: NestedComponent): boolean {
  return modules.length > 0 || components.some(holdsModules);
}
