import { closeSync, openSync, writeSync } from "node:fs";

const MIB = 1024 ** 2;

function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    const more = rest >= 0x80;
    bytes.push((rest & 0x7f) | (more ? 0x80 : 0));
    if (!more) return bytes;
  }
}

const text = (value: string): number[] => [value.length, ...Buffer.from(value)];
const section = (id: number, body: number[]): number[] => [id, ...leb(body.length), ...body];

/** A module of that size, a third of it code and the rest data, which imports `fd_sync`. */
export function writeLargeModule(path: string, mebibytes: number): void {
  const functions = Math.floor(mebibytes / 3);
  // No locals, then (local.get 0) (drop) over and over; what is left before the end is filled with nops.
  const body = Buffer.alloc(MIB, 0x01);
  body[0] = 0;
  body.fill(Buffer.from([0x20, 0x00, 0x1a]), 1, 1 + 3 * Math.floor((MIB - 4) / 3));
  body.set([0x41, 0x00, 0x0b], MIB - 3);
  const data = mebibytes * MIB - functions * (MIB + 4);
  const file = openSync(path, "w");
  const write = (bytes: number[] | Buffer) => writeSync(file, Buffer.from(bytes as number[]));
  const imported = [...text("wasi_snapshot_preview1"), ...text("fd_sync"), 0, 0];
  const kinds = Array.from({ length: functions }, () => 0);
  write([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7f])]);
  write([...section(2, [1, ...imported]), ...section(3, [...leb(functions), ...kinds.map(() => 0)])]);
  write([...section(5, [1, 0, ...leb(2048)]), ...section(7, [1, ...text("memory"), 2, 0])]);
  const head = leb(functions);
  write([10, ...leb(head.length + functions * (MIB + leb(MIB).length)), ...head]);
  for (let at = 0; at < functions; at++) {
    write(leb(MIB));
    write(body);
  }
  const before = [1, 0, 0x41, 0, 0x0b, ...leb(data)];
  write([11, ...leb(before.length + data), ...before]);
  for (let left = data; left > 0; left -= MIB) write(Buffer.alloc(Math.min(left, MIB)));
  closeSync(file);
}
