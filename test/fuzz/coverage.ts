type Bits = WebAssembly.Global<"i64">;

/**
 * Which branches have run, and roughly how often: once, twice, three times, up to 7, 15, 31, 127 or more. The bundle counts
 * them (instrument-source.mjs); each block of the compiled walker sets a bit in globals that it exports
 * (instrument-walker.mjs).
 */
export class Coverage {
  private readonly counts = (globalThis as unknown as { __branches: Uint32Array }).__branches;
  /** A bit for each class of counts that was seen. */
  private readonly known = new Uint8Array(this.counts.length);
  private readonly started: Bits[][] = [];
  private readonly knownBits: bigint[] = [];
  /** How many branches and blocks ran at least once. */
  reached = 0;

  constructor() {
    const { started } = this;
    WebAssembly.Instance = class extends WebAssembly.Instance {
      constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
        super(module, imports);
        const exported = this.exports as Record<string, Bits>;
        const names = Object.keys(exported).filter((name) => name.startsWith("ran:"));
        if (names.length > 0) started.push(names.map((name) => exported[name] as Bits));
        // One that grew large is not used again.
        if (started.length > 4) started.shift();
      }
    };
  }

  clear(): void {
    this.counts.fill(0);
    for (const globals of this.started) for (const global of globals) global.value = 0n;
  }

  /** What ran since {@link clear} and never before; from now on it is not new. */
  takeNew(): number[] {
    const { counts, known } = this;
    const fresh: number[] = [];
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at] as number;
      if (count === 0) continue;
      const before = known[at] as number;
      const now = before | classOf(count);
      if (now === before) continue;
      known[at] = now;
      fresh.push(at);
      if (before === 0) this.reached++;
    }
    for (const [index, bits] of this.walked().entries()) {
      const before = this.knownBits[index] ?? 0n;
      for (let rest = bits & ~before; rest !== 0n; rest &= rest - 1n) {
        fresh.push(counts.length + 64 * index + (rest & -rest).toString(2).length - 1);
        this.reached++;
      }
      this.knownBits[index] = before | bits;
    }
    return fresh;
  }

  /** Whether all of these ran since {@link clear}. */
  has(some: readonly number[]): boolean {
    const { length } = this.counts;
    const walked = some.some((one) => one >= length) ? this.walked() : [];
    return some.every((one) => {
      if (one < length) return this.counts[one] !== 0;
      const bit = one - length;
      return (((walked[bit >> 6] ?? 0n) >> BigInt(bit & 63)) & 1n) === 1n;
    });
  }

  /** Covers all walkers that were started. */
  private walked(): bigint[] {
    const all: bigint[] = [];
    for (const globals of this.started) {
      for (const [index, { value }] of globals.entries()) all[index] = (all[index] ?? 0n) | BigInt.asUintN(64, value);
    }
    return all;
  }
}

function classOf(count: number): number {
  if (count < 4) return 1 << (count - 1);
  if (count < 8) return 8;
  if (count < 16) return 16;
  if (count < 32) return 32;
  return count < 128 ? 64 : 128;
}
