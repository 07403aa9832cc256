/** The instructions of functions that the rewriter adds, as bytes. */

export const i32Const = (value: number): number[] => [0x41, ...signed(BigInt(value))];
export const i64Const = (value: number): number[] => [0x42, ...signed(BigInt(value))];
export const localGet = (index: number): number[] => [0x20, ...unsigned(index)];
export const localSet = (index: number): number[] => [0x21, ...unsigned(index)];
export const localTee = (index: number): number[] => [0x22, ...unsigned(index)];
export const call = (index: number): number[] => [0x10, ...unsigned(index)];
export const block = (...code: number[][]): number[] => [0x02, 0x40, ...code.flat(), 0x0b];
export const loop = (...code: number[][]): number[] => [0x03, 0x40, ...code.flat(), 0x0b];
/** Runs the code if the number on the stack is not 0. */
export const when = (...code: number[][]): number[] => [0x04, 0x40, ...code.flat(), 0x0b];
/** Leaves that many blocks more than the innermost, or repeats a loop, if the number on the stack is not 0. */
export const branchIf = (label: number): number[] => [0x0d, label];

/** Instructions that have nothing behind their opcode. */
export const drop = [0x1a];
export const leave = [0x0f];
export const i32 = { eqz: [0x45], ne: [0x47], ltU: [0x49], gtU: [0x4b], add: [0x6a], mul: [0x6c], and: [0x71] };
export const i64 = { ne: [0x52], sub: [0x7d], add: [0x7c], shrU: [0x88] };
export const wrap = [0xa7];
export const extendU = [0xad];
export const reinterpret = { f32: [0xbc], f64: [0xbd] };

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(Math.floor(value / 0x80))];
}

function signed(value: bigint): number[] {
  const low = Number(value & 0x7fn);
  const rest = value >> 7n;
  const last = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0);
  return last ? [low] : [low | 0x80, ...signed(rest)];
}
