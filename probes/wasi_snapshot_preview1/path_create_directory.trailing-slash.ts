// claim: path_create_directory takes a path that ends in a slash
// weight: unusual
// when: world a slash behind the name
// matters: mkdir dir/ is how scripts write it.
// source: WebAssembly/WASI preview1 docs.md, path_create_directory, "similar to mkdirat in POSIX", 4.13 pathname resolution: a directory may be about to be created

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_create_directory(sandbox(), text("new/"), 4));
  check(1, typeOf("new") == TYPE_DIRECTORY);
  exit(0);
}
