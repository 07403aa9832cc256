// claim: init_execution_context of a graph that was never loaded fails and says so
// weight: unusual
// matters: wasi-nn programs look at the errno before they set inputs; success means a context of no graph.
// source: crate wasmtime-wasi-nn: witx/wasi-nn.witx, init_execution_context, nn_errno $invalid_argument

import { buffer } from "../abi/bytes";
import { check, exit } from "../abi/check";
import { init_execution_context } from "../abi/wasi_ephemeral_nn";

export function _start(): void {
  check(1, init_execution_context(1234, buffer(4)) != 0);
  exit(0);
}
