import { i32Const, i64Const, unsigned } from "./instructions.js";
import type { MemoryType } from "./memories.js";

/** Code that reads and writes fixed places of one memory. */
export class Scratch {
  /** The type of an address. */
  readonly address: "i32" | "i64";

  constructor(
    readonly memory: MemoryType,
    private readonly index: number,
  ) {
    this.address = memory.wide ? "i64" : "i32";
  }

  /** An address as a number on the stack. */
  at(address: number): number[] {
    return this.memory.wide ? i64Const(address) : i32Const(address);
  }

  /** Replaces the address on the stack by the 64 bits there. */
  readonly load64 = (): number[] => [0x29, ...this.argument(3)];
  /** Takes an address and a value. */
  readonly store64 = (): number[] => [0x37, ...this.argument(3)];
  readonly store32 = (): number[] => [0x36, ...this.argument(2)];
  /** The lowest 8 bits of an i32. */
  readonly store8 = (): number[] => [0x3a, ...this.argument(0)];
  /** Takes an address and a value, leaves the value that was there. */
  readonly exchange32 = (): number[] => [0xfe, 0x41, ...this.argument(2)];
  readonly atomicStore32 = (): number[] => [0xfe, 0x17, ...this.argument(2)];

  /** Alignment as a power of two, the memory unless it is the first, no offset. */
  private argument(alignment: number): number[] {
    return this.index === 0 ? [alignment, 0] : [alignment | 0x40, ...unsigned(this.index), 0];
  }
}
