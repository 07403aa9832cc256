// claim: exit-with-code ends the program with the status that it is given
// weight: unusual
// matters: tools such as grep that tell by 1 and 2 what happened call it; where it does not hold their callers cannot tell the two apart
// source: WebAssembly/WASI 0.3 cli/exit.wit, exit-with-code: reports the status code to the host
// expect: exited 7

// @ts-ignore: decorator
@external("wasi:cli/exit@0.3.0", "exit-with-code")
declare function exitWithCode(status: i32): void;

export function run(): i32 {
  exitWithCode(7);
  return 0;
}
