import { mutateBytes } from "../mutators/bytes.js";
import type { FuzzTarget } from "../target.js";

/** A bug behind four conditions: chance alone meets it once in 4,000,000,000 inputs. */
export const target: FuzzTarget = {
  seeds: () => [new Uint8Array(8)],
  mutate: mutateBytes,
  async run([a, b, c, d]) {
    if (a === 0x57) {
      if (b === 0x41) {
        if (c === 0x53) {
          if (d === 0x4d) throw new Error("planted");
        }
      }
    }
  },
};
