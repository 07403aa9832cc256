import type { Window } from "../binary/window.js";
import type { WalkerExports } from "../code/walker-exports.js";

export interface EvaluatorShape {
  /** How many values each type leaves. */
  results: number[];
  /** The imported functions that are fd_fdstat_get. */
  fdstatGet: number[];
  /** How many bytes of code will be evaluated at most. */
  code: number;
  /** The functions that a host calls. */
  exported: number[];
}

/** What calls pass for a parameter. */
export interface Outcome {
  /** Values of at most 53 bits, without a sign. */
  known: number[];
  /** There are others beside. */
  open: boolean;
  /** All bits that any value may have. */
  bits: number;
  /** More can be told once the missing bodies were evaluated. */
  lacking: boolean;
}

/** Drives the part of the walker that tells what calls pass: see ../code/walker/values/. */
export class Evaluator {
  /** @param program one that has walked all bodies, was asked for reach, and made room by `setSites` */
  constructor(
    private readonly program: WalkerExports,
    { results, fdstatGet, exported }: EvaluatorShape,
  ) {
    this.words(program.resultsOf.value, results.length).set(results);
    for (const one of fdstatGet) program.markFdstatGet(one);
    for (const one of exported) program.markExported(one);
  }

  /** Evaluates a body: of `size` bytes, its length included, at an offset in the file. */
  async evaluate(window: Window, body: number, offset: number, size: number): Promise<void> {
    const { program } = this;
    // The walker has had the whole body there before, so that there is room.
    const at = program.setInput(size) >>> 0;
    await window.fill(offset, new Uint8Array(program.memory.buffer, at, size));
    program.evaluateBody(at, at + size, body);
  }

  /** What calls pass for a parameter of a function, as far as the bodies tell that were evaluated. */
  resolve(one: number, parameter: number): Outcome {
    const { program } = this;
    const lacking = program.resolve(one, parameter) !== 0;
    const start = program.startOf(program.outcomes.value);
    const [open, , count = 0] = this.words(start, 3);
    const values = this.words(start + 16, 2 * count);
    return {
      known: Array.from({ length: count }, (_, i) => wide(values[2 * i], values[2 * i + 1])),
      open: open !== 0,
      bits: program.possibleBits(0) >>> 0,
      lacking,
    };
  }

  /** The bodies that were missing since it was asked last, each once ever, in the order in which they were. */
  missing(): number[] {
    const { program } = this;
    const list = program.missing.value;
    const missing = [...this.words(program.startOf(list), program.lengthOf(list))];
    program.forgetMissing();
    return missing;
  }

  private words(at: number, count: number): Uint32Array {
    return new Uint32Array(this.program.memory.buffer, at >>> 0, count);
  }
}

const wide = (low = 0, high = 0): number => low + high * 2 ** 32;
