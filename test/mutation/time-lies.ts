import type { Mutant } from "./mutant.js";
import type { Expression, WrappedImport } from "./wrap-imports.js";

/** A wait that does not wait, a clock that stands still; undefined of a function that is about no time. */
export function frozen(mutant: Mutant, one: WrappedImport) {
  switch (one.name) {
    case "poll_oneoff":
      return withoutTimeouts(mutant, one);
    case "clock_time_get":
      return firstTime(mutant, one);
    case "epoll_wait":
      return withTimeoutOfNothing(mutant, one);
    case "futex_wait":
      return withoutTime(mutant, one);
    case "subscribe-duration":
    case "subscribe-instant":
      return {
        locals: [],
        body: mutant.module.block(null, [mutant.told(), one.call([mutant.module.i64.const(0n)])], one.result),
      };
    default:
      return undefined;
  }
}

/** It looks but does not wait. Reporting what is ready anyway is not a lie. */
function withTimeoutOfNothing(mutant: Mutant, one: WrappedImport) {
  const { module, binaryen } = mutant;
  const [TIMEOUT, COUNT] = [3, 4];
  const result = () => module.local.get(one.firstLocal, binaryen.i32);
  const operands = one.params.map((type, i) => (i === TIMEOUT ? module.i64.const(0n) : module.local.get(i, type)));
  const nothing = module.i32.eqz(
    module.i32.or(result(), module.i32.load(0, 1, mutant.address(one, COUNT), mutant.memory)),
  );
  const waits = module.i64.ne(module.local.get(TIMEOUT, binaryen.i64), module.i64.const(0n));
  return {
    locals: [binaryen.i32],
    body: module.block(
      null,
      [
        module.local.set(one.firstLocal, one.call(operands)),
        module.if(module.i32.and(nothing, waits), mutant.told()),
        result(),
      ],
      binaryen.i32,
    ),
  };
}

/** As above, where the timeout is an option in memory. */
function withoutTime(mutant: Mutant, one: WrappedImport) {
  const { module, binaryen } = mutant;
  const [OPTION, WOKEN] = [2, 3];
  const [result, waits] = [one.firstLocal, one.firstLocal + 1];
  const get = (local: number) => module.local.get(local, binaryen.i32);
  const byte = (parameter: number) => module.i32.load8_u(0, 1, mutant.address(one, parameter), mutant.memory);
  const time = () => module.i64.load(8, 8, mutant.address(one, OPTION), mutant.memory);
  const noTime = module.i64.store(8, 8, mutant.address(one, OPTION), module.i64.const(0n), mutant.memory);
  const nothing = module.i32.eqz(module.i32.or(get(result), byte(WOKEN)));
  return {
    locals: [binaryen.i32, binaryen.i32],
    body: module.block(
      null,
      [
        module.if(byte(OPTION), module.local.set(waits, module.i64.ne(time(), module.i64.const(0n)))),
        module.if(get(waits), noTime),
        module.local.set(result, one.call()),
        module.if(module.i32.and(nothing, get(waits)), mutant.told()),
        get(result),
      ],
      binaryen.i32,
    ),
  };
}

/** Clocks that nothing but clocks is waited for with are due at once; beside a descriptor one only bounds the wait. */
function withoutTimeouts(mutant: Mutant, one: WrappedImport) {
  const { module, binaryen } = mutant;
  // wasi_unstable has an identifier of 8 bytes more before the clock.
  const [size, timeout] = one.module === "wasi_unstable" ? [56, 32] : [48, 24];
  const [subscriptions, count] = [0, 2];
  const [at, left, descriptors] = [one.firstLocal, one.firstLocal + 1, one.firstLocal + 2];
  const get = (local: number) => module.local.get(local, binaryen.i32);
  const step = (local: number, by: number) => module.local.set(local, module.i32.add(get(local), module.i32.const(by)));
  const each = (label: string, work: Expression) => {
    const rest = module.if(get(left), module.block(null, [work, step(at, size), step(left, -1), module.br(label)]));
    const start = [module.local.set(at, get(subscriptions)), module.local.set(left, get(count))];
    return module.block(null, [...start, module.loop(label, rest)]);
  };
  const type = module.i32.load8_u(8, 1, get(at), mutant.memory);
  const waits = module.i64.ne(module.i64.load(timeout, 8, get(at), mutant.memory), module.i64.const(0n));
  const atOnce = module.i64.store(timeout, 8, get(at), module.i64.const(0n), mutant.memory);
  return {
    locals: [binaryen.i32, binaryen.i32, binaryen.i32],
    body: module.block(
      null,
      [
        each("look", module.local.set(descriptors, module.i32.or(get(descriptors), type))),
        module.if(
          module.i32.eqz(get(descriptors)),
          each("lie", module.if(waits, module.block(null, [mutant.told(), atOnce]))),
        ),
        one.call(),
      ],
      binaryen.i32,
    ),
  };
}

/** The clock that is read first shows from then on what it showed first. */
function firstTime(mutant: Mutant, one: WrappedImport) {
  const { module, binaryen } = mutant;
  const [clock, pointer, result] = [0, 2, one.firstLocal];
  module.addGlobal("first time", binaryen.i64, true, module.i64.const(0n));
  module.addGlobal("first clock", binaryen.i32, true, module.i32.const(0));
  const get = (local: number) => module.local.get(local, binaryen.i32);
  const first = () => module.global.get("first time", binaryen.i64);
  const isFirst = module.i32.eq(get(clock), module.global.get("first clock", binaryen.i32));
  const shown = () => module.i64.load(0, 8, get(pointer), mutant.memory);
  const remember = [module.global.set("first time", shown()), module.global.set("first clock", get(clock))];
  const repeat = module.block(null, [mutant.told(), module.i64.store(0, 8, get(pointer), first(), mutant.memory)]);
  return {
    locals: [binaryen.i32],
    body: module.block(
      null,
      [
        module.local.set(result, one.call()),
        module.if(module.i64.eqz(first()), module.block(null, remember), module.if(isFirst, repeat)),
        get(result),
      ],
      binaryen.i32,
    ),
  };
}
