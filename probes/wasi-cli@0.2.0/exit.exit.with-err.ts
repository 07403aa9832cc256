// claim: exit with an error ends the program with status 1
// weight: ordinary
// matters: _Exit in wasi-libc and proc_exit of the preview1 adapter end every program that calls exit with a status other than 0 through it; a host that ignores it reports a failed build step as done
// source: WebAssembly/WASI 0.2 cli/exit.wit, exit: exits the current instance; the usual status of an error is 1
// expect: exited 1

// @ts-ignore: decorator
@external("wasi:cli/exit@0.2.0", "exit")
declare function exit(status: i32): void;

export function run(): i32 {
  exit(1);
  return 0;
}
