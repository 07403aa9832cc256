// claim: the stream of read-directory names each file and directory once, with its type, and neither . nor .., and then ends
// weight: ordinary
// matters: readdir.c of wasi-libc puts . and .. before these entries itself on wasip3; a host that lists them too makes a recursive walk endless
// source: WebAssembly/WASI 0.3 filesystem/types.wit, read-directory: on filesystems where directories have . and .., these are not included
// files: {"here/one.txt": "1", "here/folder/": ""}

import { holds, isString } from "../abi/component";
import { endsWell } from "../abi/component-file-streams-0.3";
import { DIRECTORY, openAt, READ, REGULAR_FILE, sandbox } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";
import { done } from "../abi/component-streams-0.3";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.read-directory")
declare function readDirectory(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[stream-read]directory-entry")
declare function startRead(stream: i32, at: usize, count: i32): u32;

const DIRECTORY_WANTED = 2;
const NAME_AT = 16;
const ENTRY_SIZE = 24;
const DROPPED: u32 = 1;

export function run(): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes("here"), 4, DIRECTORY_WANTED, READ, at);
  if (load<u8>(at) != 0) unreachable();
  const ends = room(8);
  readDirectory(load<i32>(at + 4), ends);
  const entry = room(ENTRY_SIZE);
  let files = 0;
  let folders = 0;
  for (let reads = 0; reads < 10; reads++) {
    const answer = done(load<i32>(ends), startRead(load<i32>(ends), entry, 1));
    if (answer >> 4 == 1) {
      if (isString(entry + NAME_AT, "one.txt") && load<u8>(entry) == REGULAR_FILE) files++;
      else if (isString(entry + NAME_AT, "folder") && load<u8>(entry) == DIRECTORY) folders++;
      else return holds(false);
    }
    if ((answer & 15) == DROPPED) return holds(files == 1 && folders == 1 && endsWell(load<i32>(ends + 4)));
  }
  return holds(false);
}
