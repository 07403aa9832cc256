// Streams and pollables of WASI 0.2 as the Canonical ABI lowers them, and what probes do with them beside their subject:
// where that fails they trap, and nothing is known.

import { room, bytes, spells } from "./component-room";

// @ts-ignore: decorator
@external("wasi:io/poll@0.2.0", "poll")
export declare function poll(pollables: usize, count: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/poll@0.2.0", "[method]pollable.block")
export declare function block(pollable: i32): void;

// @ts-ignore: decorator
@external("wasi:io/poll@0.2.0", "[method]pollable.ready")
export declare function ready(pollable: i32): i32;

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "now")
export declare function now(): u64;

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "subscribe-duration")
declare function subscribeDuration(when: u64): i32;

// @ts-ignore: decorator
@external("wasi:cli/stdin@0.2.0", "get-stdin")
export declare function stdin(): i32;

// @ts-ignore: decorator
@external("wasi:cli/stdout@0.2.0", "get-stdout")
export declare function stdout(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.read")
export declare function read(stream: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.blocking-read")
export declare function blockingRead(stream: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.skip")
export declare function skip(stream: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.blocking-skip")
export declare function blockingSkip(stream: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.subscribe")
export declare function whenReadable(stream: i32): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.check-write")
export declare function checkWrite(stream: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.write")
export declare function write(stream: i32, bytes: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.flush")
export declare function flush(stream: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.subscribe")
export declare function whenWritable(stream: i32): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-and-flush")
export declare function blockingWriteAndFlush(stream: i32, bytes: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-flush")
export declare function blockingFlush(stream: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.write-zeroes")
export declare function writeZeroes(stream: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-zeroes-and-flush")
export declare function blockingWriteZeroesAndFlush(stream: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.splice")
export declare function splice(stream: i32, from: i32, length: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-splice")
export declare function blockingSplice(stream: i32, from: i32, length: u64, result: usize): void;

/** Cases of stream-error. */
export const LAST_OPERATION_FAILED: u8 = 0;
export const CLOSED: u8 = 1;

export const MS: u64 = 1_000_000;

/** A pollable that is ready after a while. */
export function after(milliseconds: u64): i32 {
  return subscribeDuration(milliseconds * MS);
}

/** Writes an ASCII text. */
export function say(stream: i32, text: string): void {
  const at = room(12);
  blockingWriteAndFlush(stream, bytes(text), text.length, at);
  if (load<u8>(at) != 0) unreachable();
}

/** Whether the next bytes of a stream are this ASCII text. */
export function hears(stream: i32, text: string): bool {
  const at = room(12);
  for (let got = 0; got < text.length; ) {
    blockingRead(stream, text.length - got, at);
    if (load<u8>(at) != 0) return false;
    const count = load<i32>(at + 8);
    if (count > text.length - got || !spells(load<u32>(at + 4), text.substr(got, count))) return false;
    got += count;
  }
  return true;
}

/** Whether reading says that there is no more. A read may give nothing and tell only the next time. */
export function atEnd(stream: i32): bool {
  const at = room(12);
  for (let reads = 0; reads < 100; reads++) {
    store<u8>(at, 0xa5);
    blockingRead(stream, 1, at);
    if (load<u8>(at) != 0) return load<u8>(at) == 1 && load<u8>(at + 4) == CLOSED;
    if (load<i32>(at + 8) != 0) return false;
  }
  return false;
}
