import type { ImportedFunction } from "./edit-module.js";

// A record is START, index, arguments and result as 16 digits each, END: characters that programs do not print.
export const START = 0x1e;
export const END = 0x1f;
export const DIGITS = 16;
/** Index, 12 arguments, result. */
export const MOST_NUMBERS = 14;
export const MOST_ARGUMENTS = MOST_NUMBERS - 2;

/** A syscall as a traced module reports it. */
export interface TracedCall {
  module: string;
  name: string;
  /** The arguments in hexadecimal. */
  args: string[];
  /** Absent if the call did not return: proc_exit. */
  result?: number;
}

const RECORDS = new RegExp(`${String.fromCharCode(START)}((?:[0-9a-f]{16})+)${String.fromCharCode(END)}`, "g");

/** Parts a traced module's standard error into the records of its calls and what the program wrote itself. */
export function readRecords(stderr: Uint8Array, imports: ImportedFunction[]): { calls: TracedCall[]; stderr: string } {
  const calls: TracedCall[] = [];
  const text = Buffer.from(stderr).toString("latin1");
  const rest = text.replace(RECORDS, (_, digits: string) => {
    const numbers = digits.match(/.{16}/g) ?? [];
    const one = imports[Number.parseInt(numbers[0] ?? "", 16)];
    if (!one) return "";
    const count = Math.min(one.params.length, MOST_ARGUMENTS);
    const args = numbers.slice(1, 1 + count).map((hex) => `0x${hex.replace(/^0+(?=.)/, "")}`);
    const result = numbers[1 + count];
    calls.push({
      module: one.module,
      name: one.name,
      args,
      ...(result !== undefined && { result: Number.parseInt(result, 16) }),
    });
    return "";
  });
  return { calls, stderr: Buffer.from(rest, "latin1").toString("utf8") };
}
