// claim: fd_fdstat_get tells a file opened for reading from one opened for writing
// weight: unusual
// when: memory the program looks at the access mode
// matters: fcntl(F_GETFL) of wasi-libc's fcntl.c makes O_RDONLY or O_WRONLY of the rights; a program that asks which way a descriptor goes writes to one that is for reading.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_rights_base"; wasi-libc fcntl.c, F_GETFL makes O_RDONLY and O_WRONLY of the rights
// files: {"hello.txt": "hello, file"}
//
// wazero keeps no rights and gives both.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { READ, READ_FILE, WRITE, WRITE_FILE, open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const reading = buffer(24);
  const writing = buffer(24);
  succeeds(fd_fdstat_get(open("hello.txt", 0, READ), reading));
  succeeds(fd_fdstat_get(open("hello.txt", 0, WRITE), writing));
  check(1, !untouched(reading + 8, 8) && !untouched(writing + 8, 8));
  check(2, (load<u64>(reading, 8) & (READ_FILE | WRITE_FILE)) == READ_FILE);
  check(3, (load<u64>(writing, 8) & (READ_FILE | WRITE_FILE)) == WRITE_FILE);
  exit(0);
}
