import type { InterfaceFact, InterfaceFunction } from "../../model/facts.js";
import { memo } from "../../model/memo.js";
import { leb, list, section, text } from "../bytes.js";
import { BUILTINS, builtinOf } from "./builtins.js";
import { runInterface } from "./link-component.js";
import { ComponentWriter, releaseOf } from "./writer.js";

/** The next free address, rounded up to the alignment in local 2, then advanced by the size in local 3. */
const REALLOC = [
  ...[0, 0x23, 0, 0x20, 2, 0x6a, 0x41, 1, 0x6b, 0x41, 0, 0x20, 2, 0x6b, 0x71],
  ...[0x22, 0, 0x20, 3, 0x6a, 0x24, 0, 0x20, 0, 0x0b],
];

/** A memory of 16 pages, and a `realloc` that hands out its second half, piece by piece. */
const MEMORY = [
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f]),
  ...section(3, [1, 0]),
  ...section(5, [1, 0x00, 16]),
  // (global (mut i32) (i32.const 0x80000))
  ...section(6, [1, 0x7f, 0x01, 0x41, 0x80, 0x80, 0x20, 0x0b]),
  ...section(7, [2, ...text("memory"), 0x02, 0, ...text("realloc"), 0x00, 0]),
  ...section(10, [1, ...leb(REALLOC.length), ...REALLOC]),
];

/** UTF-8, memory 0, core function 0 as realloc. */
const OPTIONS = [[0x00], [0x03, 0], [0x04, 0]];

/**
 * The component of a behaviour probe, around a core module compiled from its source. The module imports
 * functions of interfaces as the Canonical ABI lowers them (`wasi:clocks/wall-clock@0.2.0` `now`, and
 * `[resource-drop]pollable`, `[future-read]error-code`), and built-ins from `canon` (`[stream-read]u8`), and its
 * memory as `env` `memory`; it exports `run`, which gives 0 for ok and 1 for error.
 */
export function programComponent(program: Uint8Array, facts: ReadonlyMap<string, InterfaceFact>): Uint8Array {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(program as Uint8Array<ArrayBuffer>)).filter(
    ({ module }) => module !== "env",
  );
  const ofInterfaces = imports.filter(({ module }) => module !== BUILTINS);
  const version = versionOf(ofInterfaces.map(({ module }) => module));
  const component = new ComponentWriter(version, facts);
  for (const name of new Set(ofInterfaces.map(({ module }) => nameOf(module)))) {
    const called = ofInterfaces.filter(({ module }) => nameOf(module) === name).map((one) => one.name);
    component.want({ name, functions: functionsOf(name, version, called, facts), types: false });
  }
  component.import();
  component.add(1, MEMORY);
  component.add(2, [1, 0x00, 0, 0]);
  component.add(6, list([coreExport(0x02, 0, "memory"), coreExport(0x00, 0, "realloc")]));
  const groups = new Map<string, number[][]>([["env", [[...text("memory"), 0x02, 0]]]]);
  for (const [index, { module, name }] of imports.entries()) {
    component.lower(nameOf(module), name, OPTIONS);
    // Core function 0 is realloc.
    memo(groups, module, () => []).push([...text(name), 0x00, ...leb(index + 1)]);
  }
  component.add(2, list([...groups.values()].map((exports) => [0x01, ...list(exports)])));
  component.add(1, [...program]);
  const given = [...groups.keys()].map((name, index) => [...text(name), 0x12, ...leb(index + 1)]);
  component.add(2, [1, 0x00, 1, ...list(given)]);
  component.add(6, list([coreExport(0x00, groups.size + 1, "run")]));
  component.start(runInterface(version), imports.length + 1);
  return component.bytes();
}

const nameOf = (module: string): string => module.split("@")[0] as string;

function versionOf(modules: string[]): string {
  const versions = new Set(modules.map((module) => module.slice(module.indexOf("@") + 1)));
  const [version] = versions;
  if (version === undefined || versions.size > 1)
    throw new Error("a probe must import interfaces of exactly one version of WASI");
  return version;
}

function functionsOf(
  name: string,
  version: string,
  called: string[],
  facts: ReadonlyMap<string, InterfaceFact>,
): InterfaceFunction[] {
  const known = releaseOf(facts.get(name), version)?.functions ?? [];
  return called.flatMap((one) => {
    if (one.startsWith("[resource-drop]") || builtinOf(one)) return [];
    const found = known.find((fact) => fact.name === one);
    if (!found) throw new Error(`no function ${one} in ${name}@${version}`);
    return [found];
  });
}

/** An item that a core instance exports, for the component to use. */
function coreExport(sort: number, instance: number, name: string): number[] {
  return [0x00, sort, 0x01, ...leb(instance), ...text(name)];
}
