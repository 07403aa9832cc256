// wasi-nn, as wasmtime-wasi-nn's witx/wasi-nn.witx declares it. Raw.

// @ts-ignore: decorator
@external("wasi_ephemeral_nn", "load")
export declare function load(builders: usize, count: i32, encoding: i32, target: i32, graph: usize): i32;

// @ts-ignore: decorator
@external("wasi_ephemeral_nn", "load_by_name")
export declare function load_by_name(name: usize, length: i32, graph: usize): i32;

// @ts-ignore: decorator
@external("wasi_ephemeral_nn", "init_execution_context")
export declare function init_execution_context(graph: i32, context: usize): i32;

// @ts-ignore: decorator
@external("wasi_ephemeral_nn", "set_input")
export declare function set_input(context: i32, index: i32, tensor: usize): i32;

// @ts-ignore: decorator
@external("wasi_ephemeral_nn", "get_output")
export declare function get_output(context: i32, index: i32, out: usize, size: i32, written: usize): i32;

// @ts-ignore: decorator
@external("wasi_ephemeral_nn", "compute")
export declare function compute(context: i32): i32;
