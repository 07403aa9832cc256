// claim: exit with ok ends the program with status 0, whatever run would have given
// weight: ordinary
// matters: programs built for components end so from anywhere, as _Exit of wasi-libc (_Exit.c) does on wasip2, and compilers put no code behind it: a host that returns runs into a trap
// source: WebAssembly/WASI 0.3 cli/exit.wit, exit: exits the current instance
// expect: exited 0

// @ts-ignore: decorator
@external("wasi:cli/exit@0.3.0", "exit")
declare function exit(status: i32): void;

export function run(): i32 {
  exit(0);
  return 1;
}
