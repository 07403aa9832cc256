import type { StreamLie } from "./lie.js";
import type { Mutant } from "./mutant.js";
import type { Expression, WrappedImport, Wrapper } from "./wrap-imports.js";

/** What a function of WASI 0.3 hands out or takes is a stream or a future: there the lies are told in what goes over. */
export const STREAM_LIES: StreamLie[] = [
  "a byte that comes is another",
  "a byte less comes",
  "the other end",
  "a byte that goes is another",
  "nothing goes",
];

/** What the Canonical ABI calls the events, and where behind it the payload stands. */
const STREAM_READ = 2;
const FUTURE_READ = 4;
const PAYLOAD_AT = 4;
/** A stream's answer when it is blocked; else it has four bits of how it ended below the count. */
const BLOCKED = -1;
const COUNT_SHIFT = 4;

/** Destination of the last read: for a blocked answer a set reports it later. */
const BUFFER = "buffer";

export function prepareStreams({ module, binaryen }: Mutant): void {
  module.addGlobal(BUFFER, binaryen.i32, true, module.i32.const(0));
}

/** The import lying so; undefined of one that has no part in that lie. */
export function streamLie(mutant: Mutant, one: WrappedImport, how: StreamLie): Wrapper | undefined {
  const called = /^\[([a-z-]+)\]/.exec(one.name)?.[1];
  if (how === "a byte that goes is another") return called === "stream-write" ? garbled(mutant, one) : undefined;
  if (how === "nothing goes") return called === "stream-write" ? swallowed(mutant) : undefined;
  if (called === "waitable-set-wait") return waited(mutant, one, how);
  return called === (how === "the other end" ? "future-read" : "stream-read") ? read(mutant, one, how) : undefined;
}

function garbled(mutant: Mutant, one: WrappedImport): Wrapper {
  const { module, binaryen } = mutant;
  const body = [mutant.told(), flip(mutant, () => module.local.get(1, binaryen.i32)), one.call()];
  return { locals: [], body: module.block(null, body, one.result) };
}

function swallowed(mutant: Mutant): Wrapper {
  const { module, binaryen } = mutant;
  const all = module.i32.shl(module.local.get(2, binaryen.i32), module.i32.const(COUNT_SHIFT));
  return { locals: [], body: module.block(null, [mutant.told(), all], binaryen.i32) };
}

function read(mutant: Mutant, one: WrappedImport, how: StreamLie): Wrapper {
  const { module, binaryen } = mutant;
  const answer = () => module.local.get(one.firstLocal, binaryen.i32);
  const set = (value: Expression) => module.local.set(one.firstLocal, value);
  const isDone = module.i32.ne(answer(), module.i32.const(BLOCKED));
  const isThere = how === "the other end" ? isDone : module.i32.and(isDone, counts(mutant, answer()));
  return {
    locals: [binaryen.i32],
    body: module.block(
      null,
      [
        module.global.set(BUFFER, module.local.get(1, binaryen.i32)),
        set(one.call()),
        module.if(
          isThere,
          how === "a byte less comes" ? block(mutant, set(oneLess(mutant, answer()))) : block(mutant, flipped(mutant)),
        ),
        answer(),
      ],
      binaryen.i32,
    ),
  };
}

function waited(mutant: Mutant, one: WrappedImport, how: StreamLie): Wrapper {
  const { module, binaryen } = mutant;
  const event = () => module.local.get(one.firstLocal, binaryen.i32);
  const place = () => module.local.get(1, binaryen.i32);
  const payload = () => module.i32.load(PAYLOAD_AT, 1, place(), mutant.memory);
  const ofFuture = how === "the other end";
  const isIt = module.i32.eq(event(), module.i32.const(ofFuture ? FUTURE_READ : STREAM_READ));
  const shorter = () => module.i32.store(PAYLOAD_AT, 1, place(), oneLess(mutant, payload()), mutant.memory);
  return {
    locals: [binaryen.i32],
    body: module.block(
      null,
      [
        module.local.set(one.firstLocal, one.call()),
        module.if(
          ofFuture ? isIt : module.i32.and(isIt, counts(mutant, payload())),
          block(mutant, how === "a byte less comes" ? shorter() : flipped(mutant)),
        ),
        event(),
      ],
      binaryen.i32,
    ),
  };
}

const block = (mutant: Mutant, lie: Expression): Expression => mutant.module.block(null, [mutant.told(), lie]);

const flipped = (mutant: Mutant): Expression =>
  flip(mutant, () => mutant.module.global.get(BUFFER, mutant.binaryen.i32));

/** 1 where something went over. */
function counts({ module }: Mutant, answer: Expression): Expression {
  return module.i32.ne(module.i32.shr_u(answer, module.i32.const(COUNT_SHIFT)), module.i32.const(0));
}

function oneLess({ module }: Mutant, answer: Expression): Expression {
  return module.i32.sub(answer, module.i32.const(1 << COUNT_SHIFT));
}

/** The first byte of a content; for a result, whether it is an error. */
function flip({ module, memory }: Mutant, at: () => Expression): Expression {
  const byte = module.i32.load8_u(0, 1, at(), memory);
  return module.i32.store8(0, 1, at(), module.i32.xor(byte, module.i32.const(1)), memory);
}
