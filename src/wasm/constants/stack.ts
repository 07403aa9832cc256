import { type Expression, unknown } from "./expression.js";

/** The operands of one block. Below what is known lies what is not: taking from an empty stack gives that. */
export class Operands {
  private values: Expression[] = [];

  push(value: Expression): void {
    this.values.push(value);
  }

  pop(): Expression {
    return this.values.pop() ?? unknown;
  }

  /** The last `count`, in the order in which they were pushed. */
  take(count: number): Expression[] {
    const taken: Expression[] = [];
    while (taken.length < count) taken.unshift(this.pop());
    return taken;
  }

  /** After an instruction whose effect is not known. */
  forget(): void {
    this.values = [];
  }
}
