import { parentPort, workerData } from "node:worker_threads";
import { Coverage } from "./coverage.js";
import { Random } from "./random.js";
import { reduce } from "./reduce.js";
import { type FuzzTarget, LARGEST } from "./target.js";

/** What start.mjs gives, and what it is told. */
export interface Order {
  seed: number;
  seconds: number;
  /** The end after so many, if that comes before the time is up. */
  runs: number;
  /** The end after so many errors that differ. */
  findings: number;
  /** [0] counts runs, [1] is the length of the input that runs; the input follows at byte 8, for when it never ends. */
  shared: SharedArrayBuffer;
  /** For files of the target. */
  folder: string;
}
export type Told =
  | { found: { error: string; bytes: Uint8Array } }
  | { ended: { runs: number; seeds: number; kept: number; first: number; reached: number; seconds: number } };

/** How many shorter inputs are tried in place of one that failed, and of one that is kept. */
const SHORTER_FINDINGS = 3000;
const SHORTER_KEPT = 48;
/** One that is this short is not made shorter. */
const SHORT = 16;

/**
 * Runs seeds, then inputs made of those that reached something new, until the time is up. The same seed makes the same
 * inputs in the same order.
 */
export async function fuzz(target: FuzzTarget): Promise<void> {
  const order = workerData as Order;
  const random = new Random(order.seed);
  const words = new Int32Array(order.shared, 0, 2);
  const room = new Uint8Array(order.shared, 8);
  const coverage = new Coverage();
  const errors = new Set<string>();
  const corpus: Uint8Array[] = [];
  let runs = 0;

  /** What it reached that nothing reached before. */
  const run = async (input: Uint8Array): Promise<number[]> => {
    await attempt(input);
    return coverage.takeNew();
  };

  const attempt = async (input: Uint8Array): Promise<void> => {
    words[1] = input.length;
    room.set(input);
    Atomics.store(words, 0, ++runs);
    coverage.clear();
    try {
      await target.run(input);
    } catch (error) {
      await find(input, error as Error);
    }
  };

  const find = async (input: Uint8Array, error: Error): Promise<void> => {
    const kind = kindOf(error);
    if (errors.has(kind)) return;
    errors.add(kind);
    const bytes = await reduce(input, SHORTER_FINDINGS, async (shorter) => {
      Atomics.add(words, 0, 1);
      return (await target.run(shorter).then(() => "", kindOf)) === kind;
    });
    tell({ found: { error: error.stack ?? String(error), bytes } });
  };

  /** As short as it can be soon, so that the next change is more likely made where it matters. */
  const keep = async (input: Uint8Array, fresh: number[]): Promise<void> => {
    const shorter = async (one: Uint8Array) => {
      await attempt(one);
      return coverage.has(fresh);
    };
    corpus.push(input.length <= SHORT ? input : await reduce(input, SHORTER_KEPT, shorter));
  };

  const seeds = await target.seeds(random);
  const began = performance.now();
  const spent = () => (performance.now() - began) / 1000;
  const over = () => runs >= order.runs || spent() > order.seconds || errors.size >= order.findings;
  for (const bytes of seeds) {
    // With many seeds, half the time is kept for what is made of them.
    if (over() || spent() > order.seconds / 2) break;
    const fresh = await run(bytes.slice(0, LARGEST));
    if (fresh.length > 0 || corpus.length === 0) corpus.push(bytes);
  }
  const first = coverage.reached;
  while (!over()) {
    const bytes = target.mutate(choose(corpus, random), random, corpus).slice(0, LARGEST);
    const fresh = await run(bytes);
    if (fresh.length > 0) await keep(bytes, fresh);
  }
  const { reached } = coverage;
  tell({ ended: { runs, seeds: seeds.length, kept: corpus.length, first, reached, seconds: spent() } });
}

/** What came last more often, since it reached what is rare, and what is short. */
function choose(corpus: readonly Uint8Array[], random: Random): Uint8Array {
  const { length } = corpus;
  const one = () => corpus[length - 1 - (random.oneIn(2) ? random.small(length) : random.below(length))] as Uint8Array;
  const [a, b] = [one(), one()];
  return a.length <= b.length || random.oneIn(2) ? a : b;
}

/** The message without what depends on the input, and where it was thrown. */
function kindOf({ message = "", stack = "" }: Error): string {
  const place = /^\s+at .*$/m.exec(stack)?.[0] ?? "";
  return `${message.slice(0, 60).replace(/\d+/g, "_")} ${/stack size/.test(message) ? "" : place}`;
}

const tell = (told: Told) => parentPort?.postMessage(told);
