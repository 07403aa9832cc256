import { mutateBytes } from "../mutators/bytes.js";
import type { FuzzTarget } from "../target.js";

/** An input that takes all memory. */
export const target: FuzzTarget = {
  seeds: () => [Uint8Array.of(1)],
  mutate: mutateBytes,
  async run([first]) {
    const kept: number[][] = [];
    while (first === 2) kept.push(new Array(1000).fill(first));
  },
};
