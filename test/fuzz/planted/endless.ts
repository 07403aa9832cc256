import { mutateBytes } from "../mutators/bytes.js";
import type { FuzzTarget } from "../target.js";

/** An input that never ends. */
export const target: FuzzTarget = {
  seeds: () => [Uint8Array.of(1)],
  mutate: mutateBytes,
  async run([first]) {
    while (first === 2);
  },
};
