/** Numbers by chance that are the same for the same seed (sfc32). */
export class Random {
  private readonly state = new Uint32Array(4);

  constructor(seed: number) {
    this.state.set([seed, 0x9e3779b9, 0x243f6a88, 1]);
    for (let i = 0; i < 16; i++) this.next();
  }

  /** 32 bits. */
  next(): number {
    const { state } = this;
    const [a = 0, b = 0, c = 0, count = 0] = state;
    const sum = (a + b + count) >>> 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = count + 1;
    return sum;
  }

  /** From 0 to below `end`; 0 if that is 0. */
  below(end: number): number {
    return end > 0 ? this.next() % end : 0;
  }

  /** Small more often than large. */
  small(end: number): number {
    return this.below(1 + this.below(end));
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error("nothing to choose from");
    return list[this.below(list.length)] as T;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.next() & 255);
  }
}
