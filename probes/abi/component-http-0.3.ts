// Fields of wasi:http of WASI 0.3 as the Canonical ABI lowers them; where set-up fails they trap, and nothing is known.

import { isString } from "./component";
import { bytes, room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[constructor]fields")
export declare function newFields(): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[static]fields.from-list")
export declare function fromList(entries: usize, count: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[method]fields.get")
export declare function getField(self: i32, name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[method]fields.has")
export declare function hasField(self: i32, name: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[method]fields.set")
export declare function setField(self: i32, name: usize, length: i32, values: usize, count: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[method]fields.delete")
export declare function deleteField(self: i32, name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[method]fields.append")
export declare function appendField(self: i32, name: usize, length: i32, value: usize, valueLength: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:http/types@0.3.0", "[method]fields.copy-all")
export declare function copyAll(self: i32, result: usize): void;

/** Bytes of a result with a header-error. */
export const RESULT_SIZE = 20;

/** An ASCII text as a list of one value. */
export function value(text: string): usize {
  const at = room(8);
  store<u32>(at, <u32>bytes(text));
  store<u32>(at + 4, text.length);
  return at;
}

export function append(fields: i32, name: string, text: string): void {
  const at = room(RESULT_SIZE);
  appendField(fields, bytes(name), name.length, bytes(text), text.length, at);
  if (load<u8>(at) != 0) unreachable();
}

/** Whether a name has this value alone. */
export function isField(fields: i32, name: string, text: string): bool {
  const list = room(8);
  getField(fields, bytes(name), name.length, list);
  return load<u32>(list + 4) == 1 && isString(load<u32>(list), text);
}
