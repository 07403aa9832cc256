// claim: load_by_name of a name that no graph has fails and says so
// weight: unusual
// matters: wasi-nn programs that a host preloads models for look at the errno to tell that theirs is not there.
// source: crate wasmtime-wasi-nn: witx/wasi-nn.witx, load_by_name, nn_errno $not_found

import { buffer, text } from "../abi/bytes";
import { check, exit } from "../abi/check";
import { load_by_name } from "../abi/wasi_ephemeral_nn";

export function _start(): void {
  check(1, load_by_name(text("nobody"), 6, buffer(4)) != 0);
  exit(0);
}
