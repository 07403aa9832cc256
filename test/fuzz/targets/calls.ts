import { findCalls } from "../../../src/wasm/calls/find-calls.js";
import { readNeeds } from "../../../src/wasm/read.js";
import { mutateWasm } from "../mutators/wasm.js";
import { components, coreModules } from "../seeds/modules.js";
import { sourceOf } from "../source.js";
import { type FuzzTarget, outcomeOf, twice } from "../target.js";

/** What `why` does: paths of calls to the first imports, with names of the name section. */
export const target: FuzzTarget = {
  seeds: (random) => [...coreModules(random), ...components(random)],
  mutate: mutateWasm,
  async run(bytes) {
    const needs = await outcomeOf(() => readNeeds(sourceOf(bytes), { shallow: true }));
    const names = "value" in needs ? needs.value.imports.slice(0, 3).map(({ name }) => name) : [];
    for (const name of [...names, "fd_write"]) {
      await twice(() => findCalls(sourceOf(bytes), name));
    }
  },
};
