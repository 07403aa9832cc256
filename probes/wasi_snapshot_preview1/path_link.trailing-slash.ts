// claim: path_link to a new name with a slash behind it is refused
// weight: unusual
// when: world a slash behind the name
// matters: ln tells that the folder is missing; a link made under another name than asked for is not found again.
// source: wasi-testsuite path_link.rs: ENOENT
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  refuses(path_link(dir, 0, text("hello.txt"), 9, dir, text("second/"), 7));
  check(1, typeOf("second") == -1);
  exit(0);
}
