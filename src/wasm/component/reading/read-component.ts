import type {
  Adapted,
  ComponentNeeds,
  Entry,
  ModuleImport,
  Needs,
  NestedComponent,
  NestedModule,
} from "../../../model/needs.js";
import { Cursor, malformed } from "../../binary/cursor.js";
import { readProducers, worthReading } from "../../binary/producers.js";
import { describeSection, type Range, type Section, walkSections } from "../../binary/sections.js";
import type { Window } from "../../binary/window.js";
import { readCoreModule } from "../../module/core-module.js";
import { deepest, Reading } from "../types/index-spaces.js";
import { type ItemShape, type ItemShapes, Scope } from "../types/shapes.js";
import { findAdapter } from "./adapter.js";
import { definitions, type Interface } from "./definitions.js";
import { listItems } from "./listing.js";
import { startsOf, worldsOf } from "./worlds.js";

const coreModuleSection = 1;
const componentSection = 4;

const wanted = new Set([coreModuleSection, componentSection, ...Object.keys(definitions).map(Number)]);

/** Features that inner modules supply to each other (memories, addresses) are not required of the host. */
const asked = (feature: string): boolean => !/^(imported-.*|dynamic-linking)$/.test(feature);

/**
 * What a component asks of its host: its own imports, under their full names, and the features of all that lies inside
 * it. What the modules and components inside import is satisfied inside, and is listed apart.
 */
export async function readComponent(window: Window): Promise<Needs> {
  const reading = new Reading();
  const whole = { start: 0, end: window.size };
  const { found, modules, components, producers, adapted } = await readOne(window, whole, reading, undefined, 0);
  const exported = [...found.exports.keys()];
  const component: ComponentNeeds = {
    starts: startsOf(exported),
    worlds: worldsOf(exported, [...found.imports.keys()]),
    ...(adapted && { adapted }),
    imports: listItems(found.imports),
    exports: listItems(found.exports),
    modules,
    components,
  };
  return {
    format: "component",
    entry: entryOf(exported),
    imports: topImports(found),
    features: [...reading.features].sort(),
    producers,
    // What a component exports is of no kind that a core module has.
    exports: [],
    component,
  };
}

interface Found {
  found: Interface;
  modules: NestedModule[];
  components: NestedComponent[];
  producers: Needs["producers"];
  /** From its own modules, otherwise from the first adapted component inside. */
  adapted?: Adapted;
}

async function readOne(
  window: Window,
  range: Range,
  reading: Reading,
  parent: Scope | undefined,
  depth: number,
): Promise<Found> {
  const scope = new Scope(parent);
  const found: Interface = { imports: new Map(), counts: new Map(), exports: new Map() };
  const result: Found = { found, modules: [], components: [], producers: {} };
  let inner: Adapted | undefined;
  for await (const section of walkSections(window, "component", wanted, range && { range })) {
    if (section.id === coreModuleSection) result.modules.push(await readModule(window, section, reading));
    else if (section.id === componentSection) {
      if (depth >= deepest) {
        throw malformed(
          window.name,
          `${describeSection("component", section.id)} at byte ${section.offset} nests components deeper than ${deepest} levels`,
        );
      }
      const nested = await readOne(window, insideOf(section), reading, scope, depth + 1);
      const { imports, exports } = nested.found;
      scope.components.push({ imports, exports });
      result.components.push(summary(nested));
      inner ??= nested.adapted;
    } else if (section.id !== 0 || worthReading(section.size)) {
      const bytes = await window.read(section.offset, section.size);
      const cursor = new Cursor(bytes, {
        input: window.name,
        part: describeSection("component", section.id),
        offset: section.offset,
      });
      if (section.id === 0) result.producers = readProducers(bytes, cursor.place);
      else definitions[section.id]?.(cursor, scope, reading, found, depth);
    }
  }
  const adapted = findAdapter(result.modules) ?? inner;
  return adapted ? { ...result, adapted } : result;
}

const insideOf = ({ offset, size }: Section): Range => ({ start: offset, end: offset + size });

async function readModule(window: Window, section: Section, reading: Reading): Promise<NestedModule> {
  const { imports, features, exports, producers } = await readCoreModule(window, insideOf(section));
  for (const feature of features.filter(asked)) reading.features.add(feature);
  return {
    offset: section.offset,
    bytes: section.size,
    imports,
    exports: exports.map(({ name }) => name),
    ...(Object.keys(producers).length > 0 && { producers }),
  };
}

function summary({ found, modules, components }: Found): NestedComponent {
  return { imports: [...found.imports.keys()], exports: [...found.exports.keys()], modules, components };
}

function topImports({ imports, counts }: Interface): ModuleImport[] {
  return [...imports].map(([module, item]) => ({
    module,
    name: "",
    kind: "interface",
    signature: item.kind satisfies ItemShape["kind"],
    count: counts.get(module) ?? 1,
    ...(item.kind === "instance" && { functions: functionsOf(item.instance.items) }),
  }));
}

function functionsOf(items: ItemShapes): string[] {
  return [...items].flatMap(([name, { kind }]) => (kind === "func" ? [name] : []));
}

function entryOf(exported: string[]): Entry {
  if (exported.some((name) => /^wasi:cli\/run(@|$)/.test(name))) return "command";
  return exported.length > 0 ? "reactor" : "none";
}
