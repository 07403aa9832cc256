import { WasiScanError } from "../../model/errors.js";

/** Where bytes come from, for the message of an error. */
export interface Place {
  /** What the user called the module. */
  input: string;
  /** `the import section`, in plain words. */
  part: string;
  /** Offset of the first byte in the file. */
  offset: number;
}

// A name may begin with U+FEFF, and two names that differ only in that are two names.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads one section's bytes in order and never past their end. Every failure is a WasiScanError `malformed`. */
export class Cursor {
  at = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly place: Place,
  ) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  fail(what: string): never {
    const { input, part, offset } = this.place;
    throw malformed(input, `${part} ${what} (byte ${offset + this.at})`);
  }

  peek(): number | undefined {
    return this.bytes[this.at];
  }

  u8(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) this.fail("ends in the middle of an entry");
    this.at++;
    return byte;
  }

  u32(): number {
    // Most numbers are short, and a deep reading reads a million of them.
    const short = this.bytes[this.at];
    if (short !== undefined && short < 0x80) {
      this.at++;
      return short;
    }
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      if (shift === 28 && byte > 0x0f) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    this.fail("holds a number that is longer than 32 bits");
  }

  u64(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.u8();
      if (shift === 63n && byte > 1) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    this.fail("holds a number that is longer than 64 bits");
  }

  /** As {@link u64}, as a number, which is exact below 2^53 only. */
  offset64(): number {
    const short = this.bytes[this.at];
    if (short === undefined || short >= 0x80) return Number(this.u64());
    this.at++;
    return short;
  }

  /** Steps over one signed LEB128 number of at most `bits` bits. */
  skipLeb(bits: 32 | 33 | 64): void {
    for (let left = Math.ceil(bits / 7); left > 1; left--) if (this.u8() < 0x80) return;
    // The bits above the highest repeat it.
    const spare = 0x7f & (-1 << ((bits - 1) % 7));
    const last = this.u8();
    if (last < 0x80 && ((last & spare) === 0 || (last & spare) === spare)) return;
    this.fail(`holds a number that is longer than ${bits} bits`);
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.at) this.fail("ends in the middle of an entry");
    this.at += length;
  }

  name(): string {
    const length = this.u32();
    const start = this.at;
    if (length === 0) return "";
    this.skip(length);
    try {
      return utf8.decode(this.bytes.subarray(start, this.at));
    } catch {
      this.at = start;
      this.fail("holds a name that is not UTF-8");
    }
  }
}

export function malformed(input: string, what: string): WasiScanError {
  return new WasiScanError(
    "malformed",
    `${input}: ${what}`,
    "No runtime will load this file. Build or download it again; `wasm-tools validate` gives a second opinion.",
  );
}

export function truncated(input: string, what: string): WasiScanError {
  return new WasiScanError(
    "truncated",
    `${input}: ${what}`,
    "The file is cut short: download it, copy it or build it again.",
  );
}

/** For what is valid and more than anybody links: read whole, it would take minutes and gigabytes. */
export function tooLarge(input: string, what: string): WasiScanError {
  return new WasiScanError(
    "too-large",
    `${input}: ${what}`,
    "Is this the file that you mean? No toolchain builds such.",
  );
}
