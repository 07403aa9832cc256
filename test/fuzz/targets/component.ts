import { readNeeds } from "../../../src/wasm/read.js";
import { mutateWasm } from "../mutators/wasm.js";
import { components } from "../seeds/modules.js";
import { sourceOf } from "../source.js";
import { type FuzzTarget, outcomeOf, twice } from "../target.js";

/** The reader of components, and the walk through the modules that they wire together. */
export const target: FuzzTarget = {
  seeds: components,
  mutate: mutateWasm,
  async run(bytes) {
    await twice(() => readNeeds(sourceOf(bytes), { exits: true }));
    await outcomeOf(() => readNeeds(sourceOf(bytes), { shallow: true }));
  },
};
