import type { Window } from "../binary/window.js";
import type { WalkerExports } from "../code/walker-exports.js";
import { EvaluatedBody, type Evaluation } from "./evaluated-body.js";
import { Expressions } from "./expression.js";

export interface EvaluatorShape {
  /** How many values each type leaves. */
  results: number[];
  /** The imported functions that are fd_fdstat_get. */
  fdstatGet: number[];
  /** Type index → a number that is the same where a call takes one type for the other. */
  kinds: Uint32Array;
}

/** Drives the part of the walker that tells what bodies pass to what they call. */
export class Evaluator {
  private readonly evaluation: Evaluation;
  private read: Expressions | undefined;

  /** @param program one that has walked all bodies and made room by `setSites` */
  constructor(
    private readonly program: WalkerExports,
    private readonly shape: EvaluatorShape,
  ) {
    const { buffer } = program.memory;
    new Uint32Array(buffer, program.resultsOf.value >>> 0, shape.results.length).set(shape.results);
    const writesFlags = new Uint8Array(buffer, program.writesFlags.value >>> 0);
    for (const one of shape.fdstatGet) writesFlags[one] = 1;
    this.evaluation = { sites: new Uint32Array(), passed: new Uint32Array(), assignments: new Uint32Array() };
  }

  /** Those of all bodies that were evaluated. */
  get expressions(): Expressions {
    this.read ??= new Expressions(new Uint32Array(...this.list(this.program.expressions)));
    return this.read;
  }

  /** Evaluates the body of `size` bytes, its length included, at an offset in the file. */
  async evaluate(window: Window, offset: number, size: number, parameters: number): Promise<EvaluatedBody> {
    const { program, evaluation } = this;
    // The walker has had the whole body there before, so that there is room.
    const at = program.setInput(size) >>> 0;
    await window.fill(offset, new Uint8Array(program.memory.buffer, at, size));
    const begin = this.ends();
    const whole = program.evaluateBody(at, at + size, parameters) !== 0;
    this.read = undefined;
    evaluation.sites = new Uint32Array(...this.list(program.sites));
    evaluation.passed = new Uint32Array(...this.list(program.passed));
    evaluation.assignments = new Uint32Array(...this.list(program.assignments));
    return new EvaluatedBody(evaluation, parameters, whole, this.shape.kinds, begin, this.ends());
  }

  private ends() {
    const { program } = this;
    return {
      site: program.lengthOf(program.sites.value),
      assignment: program.lengthOf(program.assignments.value),
    };
  }

  private list({ value }: WebAssembly.Global): [buffer: ArrayBuffer, start: number, length: number] {
    const { program } = this;
    return [program.memory.buffer, program.startOf(value) >>> 0, program.lengthOf(value)];
  }
}
