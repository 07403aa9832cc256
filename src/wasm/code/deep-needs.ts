import type { Needs } from "../../model/needs.js";
import type { Window } from "../binary/window.js";
import { deepenComponent } from "../component/calls/deepen-component.js";
import { reachFrom } from "./call-paths.js";
import { readDeep } from "./deep.js";
import { entriesOf, withReach } from "./reach-of-imports.js";

/** Adds what only the code tells: features, and how calls lead to each imported function. */
export async function deepen(needs: Needs, window: Window): Promise<Needs> {
  if (needs.component) return deepenComponent(needs, needs.component, window);
  const reading = await readDeep(window);
  const features = [...new Set([...needs.features, ...reading.features])].sort();
  const reach = reachFrom(reading.graph, entriesOf(reading));
  return { ...needs, imports: withReach(needs.imports, reading, reach), features, deep: true };
}
