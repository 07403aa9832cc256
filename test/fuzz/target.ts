import { isDeepStrictEqual } from "node:util";
import { WasiScanError } from "../../src/model/errors.js";
import type { Random } from "./random.js";

/** Makes one input of another; `others` are inputs that reached something new. At most `LARGEST` bytes of it are used. */
export type Mutator = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

/** What is fuzzed. A new one is a new file in targets/, called after its path there. */
export interface FuzzTarget {
  /** Where to begin: small, and some of each kind that the code tells apart. */
  seeds(random: Random): Uint8Array[] | Promise<Uint8Array[]>;
  mutate: Mutator;
  /** Rejects where something does not hold that always has to. */
  run(bytes: Uint8Array): Promise<void>;
}

/** No input is longer. */
export const LARGEST = 1 << 18;

export type Outcome<T> = { value: T } | { refused: WasiScanError };

/** What came of it; anything but a WasiScanError is thrown on. */
export async function outcomeOf<T>(action: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    if (!(error instanceof WasiScanError)) throw error;
    if (error.message === "" || error.hint === "") throw new Error("a WasiScanError without message or hint");
    return { refused: error };
  }
}

/** The same twice: what one reading leaves behind must not change the next. */
export async function twice<T>(action: () => T | Promise<T>): Promise<Outcome<T>> {
  const first = await outcomeOf(action);
  const second = await outcomeOf(action);
  const told = (one: Outcome<T>) => ("refused" in one ? `${one.refused.code} ${one.refused.message}` : one.value);
  if (!isDeepStrictEqual(told(first), told(second))) {
    throw new Error(`reading twice gives two results: ${text(told(first))} and ${text(told(second))}`);
  }
  return first;
}

const text = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 300);
