import { readNeeds } from "../../../src/wasm/read.js";
import { mutateWasm } from "../mutators/wasm.js";
import { coreModules } from "../seeds/modules.js";
import { sourceOf } from "../source.js";
import { type FuzzTarget, outcomeOf, twice } from "../target.js";

/** The section walker, the walk of the code and its constants: what V8 accepts is read, and is not called invalid. */
export const target: FuzzTarget = {
  seeds: coreModules,
  mutate: mutateWasm,
  async run(bytes) {
    const deep = await twice(() => readNeeds(sourceOf(bytes), { exits: true }));
    const shallow = await outcomeOf(() => readNeeds(sourceOf(bytes), { shallow: true }));
    const isModule = bytes[6] === 0 && WebAssembly.validate(bytes as Uint8Array<ArrayBuffer>);
    for (const outcome of [deep, shallow]) {
      if (!isModule) continue;
      if ("refused" in outcome) throw new Error(`refuses what V8 takes: ${outcome.refused.message}`);
      const [wrong] = outcome.value.invalid ?? [];
      if (wrong) throw new Error(`calls invalid what V8 takes: ${wrong.place} ${wrong.message}`);
    }
  },
};
