// Where code grows the memory: few bodies of any program do, and what they do with the result is read elsewhere.
import { body } from "./edges";

/** As `MOST_GROWTHS` of ../walker.ts has it. */
const MOST: u32 = 16;

/** Two u32 for each instruction: its body, from 0, and where it ends, counted from the section's contents. */
export const growths: usize = memory.data(16 * 8);
/** How many there are; where it is above MOST, only the first are listed. */
export let growthCount: u32 = 0;
let base: usize = 0;

/** @param from what to take from a place in memory to have it counted from the section's contents */
export function countFrom(from: usize): void {
  base = from;
}

export function grows(at: usize): void {
  if (growthCount < MOST) {
    const place = growths + <usize>growthCount * 8;
    store<u32>(place, body - 1);
    store<u32>(place + 4, <u32>(at - base));
  }
  growthCount++;
}

export function clearGrowth(): void {
  growthCount = 0;
}
