import { WasiScanError } from "../../model/errors.js";
import { memo } from "../../model/memo.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { ByteSource, Reach } from "../../model/needs.js";
import { readFunctionNames } from "../binary/function-names.js";
import { Window } from "../binary/window.js";
import { CallPaths, type PathStep } from "../code/call-paths.js";
import type { CodeReading } from "../code/code-reading.js";
import { readModuleCode } from "../code/read-code.js";
import { layerOf } from "../read.js";
import type { CallsTo } from "./call-path.js";

/**
 * The shortest path of calls from each export to each import of this name.
 *
 * @param wanted `fd_read` or `wasi_snapshot_preview1.fd_read`; of a component also an interface
 * @throws WasiScanError `bad-usage` where the module imports no such function, and as `readNeeds` does
 */
export async function findCalls(source: ByteSource, wanted: string): Promise<CallsTo[]> {
  const window = new Window(source);
  if ((await layerOf(window)) === "component") {
    return (await import("./find-component-calls.js")).findComponentCalls(window, wanted);
  }
  const reading = await readModuleCode(window);
  const groups = groupImports(reading, wanted);
  if (groups.length === 0) throw notImported(source.name, reading, wanted);
  const found = groups.map((indices) => searchPaths(reading, indices));
  const named = new Set(found.flatMap(({ paths }) => paths.flatMap(({ steps }) => steps.map((step) => step.function))));
  const names = reading.names ? await readFunctionNames(window, reading.names, named) : new Map<number, string>();
  nameExports(reading, names);
  return found.map(({ paths, ...calls }) => ({
    ...calls,
    paths: paths.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({ ...step, name: functionName(step.function, reading, names) })),
    })),
  }));
}

/** The indices of the imports that are meant; those that the module lists twice are one. */
function groupImports({ imports }: CodeReading, wanted: string): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, { module, name, signature }] of imports.entries()) {
    if (name !== wanted && `${module}.${name}` !== wanted) continue;
    const key = JSON.stringify([module, name, signature]);
    memo(groups, key, () => []).push(index);
  }
  return [...groups.values()];
}

function notImported(input: string, { imports }: CodeReading, wanted: string): WasiScanError {
  const names = imports.flatMap(({ module, name }) => [name, `${module}.${name}`]);
  const close = nearest(wanted, names);
  const some = imports.slice(0, 5).map(({ name }) => name);
  const list =
    some.length > 0 ? `It imports ${some.join(", ")}${imports.length > 5 ? ", …" : ""}.` : "It imports none.";
  const hint = close ? `Did you mean "${close}"?` : list;
  return new WasiScanError("bad-usage", `${input}: imports no function called "${wanted}"`, hint);
}

type Unnamed = Omit<CallsTo, "paths"> & { paths: { export?: string; reach: Reach; steps: PathStep[] }[] };

function searchPaths({ graph, imports, exports, start }: CodeReading, indices: number[]): Unnamed {
  const search = new CallPaths(graph, indices);
  const from = (index: number, name?: string) => {
    const steps = search.from(index);
    const reach: Reach =
      steps.length === 0 ? "none" : steps.some(({ call }) => call === "indirect") ? "indirect" : "direct";
    return { ...(name !== undefined && { export: name }), reach, steps };
  };
  const { module = "", name = "", signature = "" } = imports[indices[0] ?? -1] ?? {};
  const paths = exports.map((one) => from(one.index, one.name));
  if (start !== undefined) paths.unshift(from(start));
  return { module, name, signature, paths };
}

function nameExports({ exports }: CodeReading, names: Map<number, string>): void {
  for (const { index, name } of exports) if (!names.has(index)) names.set(index, name);
}

function functionName(index: number, { imports }: CodeReading, names: Map<number, string>): string {
  const imported = imports[index];
  // What a linker calls an imported function is not what the host calls it.
  if (imported) return `${imported.module}.${imported.name}`;
  return names.get(index) ?? `func[${index}]`;
}
