// claim: load of bytes that are no model, for ONNX on the CPU, fails and says so
// weight: unusual
// matters: wasi-nn programs look at the errno of load to tell a bad model; success means a graph that nobody has.
// source: crate wasmtime-wasi-nn: witx/wasi-nn.witx, load, (result $error (expected $graph (error $nn_errno)))

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit } from "../abi/check";
import { load } from "../abi/wasi_ephemeral_nn";

export function _start(): void {
  check(1, load(iovecs(text("no model"), 1), 1, 1, 0, buffer(4)) != 0);
  exit(0);
}
