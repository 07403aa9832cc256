// claim: exit with an error ends the program with status 1
// weight: ordinary
// matters: programs built for components stop so where they fail outside of run, as _Exit of wasi-libc (_Exit.c) does on wasip2; a host that ignores it reports a failed build step as done
// source: WebAssembly/WASI 0.3 cli/exit.wit, exit: exits the current instance; the usual status of an error is 1
// expect: exited 1

// @ts-ignore: decorator
@external("wasi:cli/exit@0.3.0", "exit")
declare function exit(status: i32): void;

export function run(): i32 {
  exit(1);
  return 0;
}
