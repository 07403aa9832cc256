import type { ModuleEditor } from "./edit-module.js";
import {
  block,
  branchIf,
  call,
  drop,
  i32,
  i32Const,
  i64,
  i64Const,
  leave,
  localGet,
  localSet,
  localTee,
  loop,
  wrap,
} from "./instructions.js";
import type { Scratch } from "./scratch.js";
import { DIGITS, END, MOST_NUMBERS, START } from "./trace-records.js";

/** Address of the record; the bytes there are restored afterwards, so the program does not notice. */
const RECORD_AT = 64;
const RECORD_BYTES = 2 + DIGITS * MOST_NUMBERS;
/** An iovec and the number of written bytes, each as wide as an address may be. */
const IOVEC_AT = RECORD_AT + 8 * Math.ceil(RECORD_BYTES / 8);
const WRITTEN_AT = IOVEC_AT + 16;
const BORROWED = (WRITTEN_AT + 8 - RECORD_AT) / 8;
/** Threads take turns: who finds this number there waits. */
const LOCK_AT = WRITTEN_AT + 8;
const LOCKED = 0x7261_6365;
/** A thread that was forked while another held the lock would wait for ever. */
const MOST_TRIES = 50_000_000;

/** How many bytes of memory a report needs. */
export const REPORT_BYTES = LOCK_AT + 8;

/** The function that a report is written with: `fd_write` and the types of its parameters. */
export interface Writer {
  index: number;
  params: string[];
}

/**
 * Adds `report(numbers…, count)`, which writes the first `count` of 14 numbers as one record to descriptor 2, with one
 * call, so that the records of several threads do not mix. Returns its index.
 */
export function addReport(editor: ModuleEditor, scratch: Scratch, writer: Writer): number {
  const digits = addDigits(editor, scratch);
  const count = MOST_NUMBERS;
  const length = count + 1;
  const found = length + 1;
  const tries = found + 1;
  const saved = Array.from({ length: BORROWED }, (_, at) => ({ address: RECORD_AT + 8 * at, local: tries + 1 + at }));
  const { shared } = scratch.memory;
  const code = [
    ...(shared ? lock(scratch, found, tries) : []),
    ...saved.flatMap(({ address, local }) => [...scratch.at(address), ...scratch.load64(), ...localSet(local)]),
    ...[...scratch.at(RECORD_AT), ...i32Const(START), ...scratch.store8()],
    ...Array.from({ length: MOST_NUMBERS }, (_, at) => [
      ...scratch.at(RECORD_AT + 1 + DIGITS * at),
      ...localGet(at),
      ...call(digits),
    ]).flat(),
    ...[...i32Const(1), ...localGet(count), ...i32Const(DIGITS), ...i32.mul, ...i32.add, ...localSet(length)],
    ...endAddress(scratch, length),
    ...[...i32Const(END), ...scratch.store8()],
    ...iovec(scratch, length),
    ...i32Const(2),
    ...number(writer.params[1], IOVEC_AT),
    ...number(writer.params[2], 1),
    ...number(writer.params[3], WRITTEN_AT),
    ...[...call(writer.index), ...drop],
    ...saved.flatMap(({ address, local }) => [...scratch.at(address), ...localGet(local), ...scratch.store64()]),
    ...(shared ? [...scratch.at(LOCK_AT), ...localGet(found), ...scratch.atomicStore32()] : []),
  ];
  const numbers = Array.from({ length: MOST_NUMBERS }, () => "i64");
  const type = editor.addType({ params: [...numbers, "i32"], results: [] });
  return editor.addFunction(type, ["i32", "i32", "i32", ...saved.map(() => "i64")], code);
}

const number = (type: string | undefined, value: number) => (type === "i64" ? i64Const(value) : i32Const(value));

/** Where the record's last character is to be. */
function endAddress(scratch: Scratch, length: number): number[] {
  const offset = [...localGet(length), ...i32Const(RECORD_AT), ...i32.add];
  return scratch.memory.wide ? [...offset, 0xad] : offset;
}

function iovec(scratch: Scratch, length: number): number[] {
  const size = [...localGet(length), ...i32Const(1), ...i32.add];
  if (!scratch.memory.wide)
    return [
      ...[...scratch.at(IOVEC_AT), ...i32Const(RECORD_AT), ...scratch.store32()],
      ...[...scratch.at(IOVEC_AT + 4), ...size, ...scratch.store32()],
    ];
  return [
    ...[...scratch.at(IOVEC_AT), ...i64Const(RECORD_AT), ...scratch.store64()],
    ...[...scratch.at(IOVEC_AT + 8), ...size, 0xad, ...scratch.store64()],
  ];
}

/** Leaves in the local `found` what was there; gives up after many tries, rather than stop the program. */
function lock(scratch: Scratch, found: number, tries: number): number[] {
  const attempt = [...scratch.at(LOCK_AT), ...i32Const(LOCKED), ...scratch.exchange32(), ...localTee(found)];
  const counted = [...localGet(tries), ...i32Const(1), ...i32.add, ...localTee(tries)];
  return block(
    loop(
      [...attempt, ...i32Const(LOCKED), ...i32.ne, ...branchIf(1)],
      [...counted, ...i32Const(MOST_TRIES), ...i32.ltU, ...branchIf(0)],
    ),
    [...i32Const(0), ...localSet(found)],
  );
}

/** `digits(address, value)`: sixteen hexadecimal digits. */
function addDigits(editor: ModuleEditor, scratch: Scratch): number {
  const [address, value, place, digit] = [0, 1, 2, 3] as const;
  const { wide } = scratch.memory;
  const moved = (by: number) => (wide ? [...i64Const(by), ...i64.add] : [...i32Const(by), ...i32.add]);
  const code = [
    ...[...localGet(address), ...moved(DIGITS), ...localSet(place)],
    ...loop(
      [...localGet(place), ...moved(-1), ...localSet(place)],
      [...localGet(value), ...wrap, ...i32Const(15), ...i32.and, ...localSet(digit)],
      // 0–9, and a–f, which are 39 code points further on.
      [...localGet(place), ...localGet(digit), ...i32Const(0x30), ...i32.add],
      [...localGet(digit), ...i32Const(9), ...i32.gtU, ...i32Const(39), ...i32.mul, ...i32.add, ...scratch.store8()],
      [...localGet(value), ...i64Const(4), ...i64.shrU, ...localSet(value)],
      [...localGet(place), ...localGet(address), ...(wide ? i64.ne : i32.ne), ...branchIf(0)],
    ),
    ...leave,
  ];
  const type = editor.addType({ params: [scratch.address, "i64"], results: [] });
  return editor.addFunction(type, [scratch.address, "i32"], code);
}
