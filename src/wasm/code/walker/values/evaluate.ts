// Reads a body from its locals on, as far as its constants go: what it passes to what it calls, and what it assigns to
// its locals. A second, slower reading than that of `walkBody`, of the few bodies where this is asked.
import { imported, typeOf } from "../module";
import { readSigned, readU32, value, wide } from "../numbers";
import { beginBlocks, clearBlocks, closeBlock, depth, divideBlock, openBlock } from "./blocks";
import { beginEvaluation, clearBodies, NOT_WHOLE, setState, WHOLE } from "./bodies";
import { clearCallers } from "./callers";
import {
  ADD,
  AND,
  beginExpressions,
  clearExpressions,
  constant,
  EITHER,
  make,
  OR,
  operation,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  SUBTRACT,
  truth,
  unknown,
  XOR,
} from "./expressions";
import { lacking } from "./lists";
import { beginLocals, clearLocals, find, get, set } from "./locals";
import { beginOperands, clearOperands, drop, forget, pop, push } from "./operands";
import { clearOutcomes } from "./outcomes";
import { clearResolve } from "./resolve";
import { call, callOfType, clearSites, forgetStructs, loaded, parameters, stored } from "./sites";
import { memoryArgument, offset, skipImmediates, skipValueType } from "./skip";

/** Evaluates the code of a body, its length included. */
export function evaluateBody(at: usize, end: usize, body: u32): void {
  setState(body, readBody(at, end, body) && !lacking ? WHOLE : NOT_WHOLE);
}

/** False where it could not be read to its end. */
function readBody(at: usize, end: usize, body: u32): bool {
  beginEvaluation(body);
  beginExpressions();
  beginOperands();
  beginBlocks();
  beginLocals(parameters(load<u32>(typeOf + <usize>(imported + body) * 4)));
  forgetStructs();
  at = readU32(at);
  at = readU32(at);
  for (let groups = value; groups > 0; groups--) {
    at = skipValueType(readU32(at));
    if (at === 0) return false;
  }
  while (at < end) {
    const opcode: u32 = load<u8>(at++);
    at = step(at, opcode);
    if (at === 0) return false;
  }
  return true;
}

function step(at: usize, opcode: u32): usize {
  if (opcode >= 0x20 && opcode <= 0x22) return local(at, opcode);
  if (opcode === 0x41) return shortConstant(at);
  if (opcode === 0x42) return longConstant(at);
  if (opcode === 0x10 || opcode === 0x12) {
    at = readU32(at);
    call(value);
    return at;
  }
  if (opcode === 0x11 || opcode === 0x13) {
    at = readU32(at);
    const type = value;
    pop();
    callOfType(type);
    return readU32(at);
  }
  if (opcode >= 0x28 && opcode <= 0x35) {
    at = memoryArgument(at);
    const address = pop();
    push(opcode === 0x2f ? loaded(address, offset) : unknown);
    return at;
  }
  if (opcode >= 0x36 && opcode <= 0x3e) {
    at = memoryArgument(at);
    pop();
    stored(pop(), offset);
    return at;
  }
  if (opcode >= 0x02 && opcode <= 0x04) return openBlock(at, opcode);
  if (opcode === 0x05) {
    divideBlock();
    return at;
  }
  if (opcode === 0x0b) {
    closeBlock();
    return at;
  }
  if (opcode >= 0x45 && opcode <= 0xc4) {
    compute(opcode);
    return at;
  }
  at = skipImmediates(at, opcode);
  if (at !== 0) other(opcode);
  return at;
}

function local(at: usize, opcode: u32): usize {
  at = readU32(at);
  const index = value;
  const place = find(index);
  if (place === 0) return 0;
  if (opcode === 0x20) push(get(place, index, depth === 0));
  else {
    const one = pop();
    set(place, index, one);
    if (opcode === 0x22) push(one);
  }
  return at;
}

function shortConstant(at: usize): usize {
  const end = readSigned(at, 32);
  push(constant(<u32>wide));
  return end;
}

/** Unknown where a number of JavaScript cannot hold it; what is negative is a large number without its sign. */
function longConstant(at: usize): usize {
  const end = readSigned(at, 64);
  push(wide <= 0x1fffffffffffff ? constant(wide) : unknown);
  return end;
}

/** The numeric instructions: of those on 64 bits only what flags need. */
function compute(opcode: u32): void {
  const operator = operatorOf(opcode);
  if (operator !== 0) {
    const right = pop();
    push(operation(operator, pop(), right));
  } else if (opcode === 0x45 || opcode === 0x50) {
    // Comparisons leave 0 or 1: with zero first, then with another number.
    drop(1);
    push(truth);
  } else if (opcode <= 0x66) {
    drop(2);
    push(truth);
  } else if (opcode === 0xad) {
    // From 32 bits to 64 without a sign: the number stays.
  } else if (opcode === 0xa7) {
    const one = pop();
    push(operation(AND, one, constant(0xffffffff)));
  } else {
    drop(isUnary(opcode) ? 1 : 2);
    push(unknown);
  }
}

function operatorOf(opcode: u32): u32 {
  if (opcode === 0x6a) return ADD;
  if (opcode === 0x6b) return SUBTRACT;
  if (opcode === 0x71 || opcode === 0x83) return AND;
  if (opcode === 0x72 || opcode === 0x84) return OR;
  if (opcode === 0x73) return XOR;
  if (opcode === 0x74) return SHIFT_LEFT;
  return opcode === 0x76 ? SHIFT_RIGHT : 0;
}

function isUnary(opcode: u32): bool {
  return (
    (opcode >= 0x67 && opcode <= 0x69) ||
    (opcode >= 0x79 && opcode <= 0x7b) ||
    (opcode >= 0x8b && opcode <= 0x91) ||
    (opcode >= 0x99 && opcode <= 0x9f) ||
    opcode >= 0xa7
  );
}

function other(opcode: u32): void {
  if (opcode === 0x1b || opcode === 0x1c) {
    pop();
    const second = pop();
    push(make(EITHER, pop(), second));
  } else if (opcode === 0x1a || opcode === 0x24 || opcode === 0x0d) drop(1);
  else if (opcode === 0x23 || opcode === 0x3f || opcode === 0x43 || opcode === 0x44) push(unknown);
  else if (opcode === 0x40) {
    drop(1);
    push(unknown);
  } else if (opcode !== 0x01) forget();
}

/** Forgets all bodies. */
export function clearValues(): void {
  clearBlocks();
  clearBodies();
  clearCallers();
  clearExpressions();
  clearLocals();
  clearOperands();
  clearOutcomes();
  clearResolve();
  clearSites();
}
