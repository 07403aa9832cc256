// Streams of bytes of WASI 0.3, and the futures that tell how they ended. Reading and writing do not wait: what is
// blocked is waited for in a set of its own.

import { room } from "./component-room";

// @ts-ignore: decorator
@external("canon", "[stream-new]u8")
declare function newStream(): u64;

// @ts-ignore: decorator
@external("canon", "[stream-read]u8")
declare function startRead(stream: i32, at: usize, length: i32): u32;

// @ts-ignore: decorator
@external("canon", "[stream-write]u8")
declare function startWrite(stream: i32, at: usize, length: i32): u32;

// @ts-ignore: decorator
@external("canon", "[stream-drop-writable]u8")
export declare function endWriting(stream: i32): void;

// @ts-ignore: decorator
@external("canon", "[waitable-set-new]")
declare function newSet(): i32;

// @ts-ignore: decorator
@external("canon", "[waitable-set-wait]")
declare function waitFor(set: i32, event: usize): i32;

// @ts-ignore: decorator
@external("canon", "[waitable-join]")
declare function join(waitable: i32, set: i32): void;

const BLOCKED: u32 = 0xffffffff;

/** How a read or write ended, in the lowest four bits; the rest is how many went over. */
const DROPPED: u32 = 1;

/** The end that is read and the one that is written of a new stream. */
let written = 0;
export function readableEnd(): i32 {
  const ends = newStream();
  written = <i32>(ends >> 32);
  return <i32>ends;
}

export function writableEnd(): i32 {
  return written;
}

/** What an operation on a stream or a future comes to, once it is done. */
export function done(waitable: i32, answer: u32): u32 {
  if (answer != BLOCKED) return answer;
  const set = newSet();
  const event = room(8);
  join(waitable, set);
  waitFor(set, event);
  if (load<i32>(event) != waitable) unreachable();
  join(waitable, 0);
  return load<u32>(event + 4);
}

/** Writes an ASCII text; whether all of it was taken. */
export function writeAll(stream: i32, at: usize, length: i32): bool {
  let sent = 0;
  for (let writes = 0; writes < 100 && sent < length; writes++) {
    const answer = done(stream, startWrite(stream, at + sent, length - sent));
    sent += <i32>(answer >> 4);
    if ((answer & 15) == DROPPED) break;
  }
  return sent == length;
}

/** Reads up to the end of a stream; how many bytes came, -1 where the end did not or more came than there is room for. */
export function readAll(stream: i32, at: usize, size: i32): i32 {
  let got = 0;
  for (let reads = 0; reads < 100 && got < size; reads++) {
    const answer = done(stream, startRead(stream, at + got, size - got));
    got += <i32>(answer >> 4);
    if ((answer & 15) == DROPPED) return got;
  }
  return -1;
}

/** Reads until so many bytes have come; how many did before the stream ended. */
export function readSome(stream: i32, at: usize, wanted: i32): i32 {
  let got = 0;
  for (let reads = 0; reads < 100 && got < wanted; reads++) {
    const answer = done(stream, startRead(stream, at + got, wanted - got));
    got += <i32>(answer >> 4);
    if ((answer & 15) == DROPPED) break;
  }
  return got;
}
