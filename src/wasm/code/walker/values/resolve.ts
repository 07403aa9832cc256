// Follows arguments back to what they come from.
import { EXPORTED, HELD, imported, marks, REFERENCED, typeOf } from "../module";
import { ASSIGNMENT, CALL, CALL_OF_KIND, entryValue, firstEntry, isThere, nextEntry, stateOf, WHOLE } from "./bodies";
import { callerAt, callersOf, callersOfKind, countOfCallers, kindOfFunction, TOO_MANY } from "./callers";
import {
  CONSTANT,
  EITHER,
  firstOf,
  kindOf,
  LOCAL,
  numberOf,
  OLD_FLAGS,
  PARAMETER,
  secondOf,
  UNKNOWN,
} from "./expressions";
import { clearList, cut, extend, lengthOf, startOf } from "./lists";
import {
  apply,
  cutTo,
  moveTo,
  pushAnything,
  pushCopy,
  pushExactly,
  pushNothing,
  pushOldFlags,
  same,
  top,
  unite,
} from "./outcomes";
import { parameters, passed } from "./sites";

/** From a call of an import through so many functions that hand on what they are given. */
const DEEPEST: u32 = 4;
/** Steps for one argument; a body that a tool made can be a tangle. */
const MOST_STEPS: u32 = 5000;
/** Expressions and locals inside one another, so that the engine's stack suffices. */
const MOST_NESTED: u32 = 500;
/** How often the values of a local that depends on itself are computed anew. */
const MOST_ROUNDS: u32 = 8;

let steps: u32 = 0;
let nested: u32 = 0;
/** Some body was not read. */
let lacking: bool = false;

/**
 * Five u32 each, for what is being computed: a function and its parameter or a body and its local, which of both, whether
 * it was asked for meanwhile, and where the outcome is that it comes to so far.
 */
const running: usize = memory.data(12);
const WORDS: u32 = 5;

/** Leaves in the first outcome what calls pass for a parameter of a function; true where bodies must be read to tell. */
export function resolve(one: u32, parameter: u32): bool {
  steps = 0;
  nested = 0;
  lacking = false;
  cut(running, 0);
  cutTo(0);
  passedTo(one, parameter, 0);
  return lacking;
}

function passedTo(one: u32, parameter: u32, depth: u32): void {
  // A host passes what it likes.
  if (depth > DEEPEST || load<u8>(marks + one) & EXPORTED) pushAnything();
  else guarded(one, parameter, 0, depth);
}

function evaluate(one: u32, body: u32, depth: u32): void {
  steps++;
  if (steps > MOST_STEPS || nested >= MOST_NESTED) {
    pushAnything();
    return;
  }
  nested++;
  const kind = kindOf(one);
  if (kind === UNKNOWN) pushAnything();
  else if (kind === CONSTANT) pushExactly(numberOf(one));
  else if (kind === PARAMETER) passedTo(imported + body, firstOf(one), depth + 1);
  else if (kind === LOCAL) guarded(body, firstOf(one), 1, depth);
  else if (kind === OLD_FLAGS) pushOldFlags();
  else {
    const left = top();
    evaluate(firstOf(one), body, depth);
    const right = top();
    evaluate(secondOf(one), body, depth);
    if (kind === EITHER) unite(left, right);
    else apply(kind, left, right);
  }
  nested--;
}

function frame(number: u32): usize {
  return startOf(running) + <usize>number * 4;
}

/** What depends on itself is computed until it no longer changes. */
function guarded(owner: u32, index: u32, isLocal: u32, depth: u32): void {
  const count = lengthOf(running);
  for (let i: u32 = 0; i < count; i += WORDS) {
    const at = frame(i);
    if (load<u32>(at) !== owner || load<u32>(at, 4) !== index || load<u32>(at, 8) !== isLocal) continue;
    store<u32>(at, 1, 12);
    pushCopy(load<u32>(at, 16));
    return;
  }
  const before = top();
  pushNothing();
  const at = extend(running, WORDS);
  store<u32>(at, owner);
  store<u32>(at, index, 4);
  store<u32>(at, isLocal, 8);
  store<u32>(at, 0, 12);
  store<u32>(at, before, 16);
  let done = false;
  for (let round: u32 = 0; round < MOST_ROUNDS && !done; round++) {
    const now = top();
    if (isLocal) computeLocal(owner, index, depth);
    else computePassed(owner, index, depth);
    done = load<u32>(frame(count), 12) === 0 || same(now, before);
    moveTo(before, now);
  }
  cut(running, count);
  if (done) return;
  cutTo(before);
  pushAnything();
}

/** All that is assigned to it anywhere, and what it begins with. */
function computeLocal(body: u32, index: u32, depth: u32): void {
  const all = top();
  const one = imported + body;
  if (index < parameters(load<u32>(typeOf + <usize>one * 4))) passedTo(one, index, depth + 1);
  else pushExactly(0);
  for (let entry = firstEntry(body, ASSIGNMENT, index); entry !== 0; entry = nextEntry(entry)) {
    const more = top();
    evaluate(entryValue(entry), body, depth);
    unite(all, more);
  }
}

function computePassed(one: u32, parameter: u32, depth: u32): void {
  const all = top();
  pushNothing();
  collect(all, callersOf(one), CALL, one, one, parameter, depth);
  if ((load<u8>(marks + one) & (HELD | REFERENCED)) === 0) return;
  const kind = kindOfFunction(one);
  const callers = callersOfKind(kind);
  if (countOfCallers(callers) !== TOO_MANY) collect(all, callers, CALL_OF_KIND, kind, one, parameter, depth);
  else {
    cutTo(all);
    pushAnything();
  }
}

/** Adds what these callers pass. */
function collect(all: u32, callers: u32, what: u32, key: u32, one: u32, parameter: u32, depth: u32): void {
  const known = parameter < parameters(load<u32>(typeOf + <usize>one * 4));
  const count = countOfCallers(callers);
  for (let i: u32 = 0; i < count; i++) {
    const body = callerAt(callers, i);
    if (!isThere(body)) lacking = true;
    if (stateOf(body) !== WHOLE) addAnything(all);
    else {
      for (let entry = firstEntry(body, what, key); entry !== 0; entry = nextEntry(entry)) {
        const more = top();
        if (known) evaluate(load<u32>(startOf(passed) + <usize>(entryValue(entry) + parameter) * 4), body, depth);
        else pushAnything();
        unite(all, more);
      }
    }
  }
}

function addAnything(all: u32): void {
  const more = top();
  pushAnything();
  unite(all, more);
}

export function clearResolve(): void {
  clearList(running);
}
