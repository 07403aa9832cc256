import type { ModuleImport, NestedModule, Reach } from "../../../model/needs.js";
import { reachRank } from "../../../model/reach.js";
import type { Window } from "../../binary/window.js";
import { CallPaths, type PathStep } from "../../code/call-paths.js";
import { readComponentCalls } from "./component-calls.js";

/** Whether modules inside are libraries of one another, as those of componentize-py are: each is placed by a linker. */
export function linksDynamically(modules: NestedModule[]): boolean {
  return modules.some(({ imports }) =>
    imports.some(({ module, name }) => module === "env" && name === "__memory_base"),
  );
}

/**
 * How calls lead from what the component exports to each interface, through all modules inside. A library exports all
 * that anybody may want, so what its exports reach by themselves says nothing of this component.
 */
export async function reachAcrossModules(window: Window, imports: ModuleImport[]): Promise<ModuleImport[]> {
  const { graph, imports: given, entries } = await readComponentCalls(window);
  const starts = entries.flatMap(({ functions }) => functions);
  return imports.map((one) => {
    if (one.kind !== "interface") return one;
    const targets = given.filter(({ module }) => module === one.module).flatMap(({ functions }) => functions);
    if (targets.length === 0) return one;
    const search = new CallPaths(graph, targets);
    const [reach = "none"] = starts
      .map((start) => reachOf(search.from(start)))
      .sort((a, b) => reachRank(a) - reachRank(b));
    return { ...one, reach };
  });
}

function reachOf(steps: PathStep[]): Reach {
  if (steps.length === 0) return "none";
  return steps.some(({ call }) => call === "indirect") ? "indirect" : "direct";
}
