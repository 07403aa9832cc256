import type { Mutant } from "./mutant.js";
import type { Field, Place } from "./returned-fields.js";
import type { Binaryen, Expression, WrappedImport, Wrapper } from "./wrap-imports.js";

/** For a component's function: the success, or the zero, that stays in memory if it does nothing. */
export function nothing(mutant: Mutant, one: WrappedImport, bytes: number): Expression[] {
  const { module, binaryen } = mutant;
  if (!returnsThroughMemory(one, binaryen)) return [];
  return [module.memory.fill(area(mutant, one), module.i32.const(0), module.i32.const(bytes), mutant.memory)];
}

/** A field of what a function of a component returns, by itself or through memory, is another. */
export function returned(mutant: Mutant, one: WrappedImport, field: Field, once?: true): Wrapper | undefined {
  const { module, binaryen } = mutant;
  if (one.result === binaryen.i32 || one.result === binaryen.i64) {
    const { type, bits } =
      one.result === binaryen.i32
        ? { type: module.i32, bits: module.i32.const(field.bits) }
        : { type: module.i64, bits: module.i64.const(BigInt(field.bits)) };
    return { locals: [], body: module.block(null, [mutant.told(), type.xor(one.call(), bits)], one.result) };
  }
  if (!returnsThroughMemory(one, binaryen)) return undefined;
  const lie = field.role === "content" ? behind(mutant, one, field) : inPlace(mutant, one, field);
  const isThere = field.where.reduce(
    (all, { is, ...place }) => module.i32.and(all, module.i32.eq(load(mutant, one, place), module.i32.const(is))),
    once ? module.i32.eqz(mutant.noted()) : module.i32.const(1),
  );
  return { locals: [], body: module.block(null, [one.call(), module.if(isThere, lie)]) };
}

function inPlace(mutant: Mutant, one: WrappedImport, { at, bytes, bits }: Field): Expression {
  const { module } = mutant;
  const words = bytes === 8 ? [0, 4] : [0];
  const lies = words.map((word) => {
    const place = { at: at + word, bytes: Math.min(bytes, 4) };
    return store(mutant, one, place, module.i32.xor(load(mutant, one, place), module.i32.const(bits)));
  });
  return module.block(null, [mutant.told(), ...lies]);
}

/** The first byte of a list that has one. */
function behind(mutant: Mutant, one: WrappedImport, { at, bits }: Field): Expression {
  const { module } = mutant;
  const pointer = () => load(mutant, one, { at, bytes: 4 });
  const byte = module.i32.load8_u(0, 1, pointer(), mutant.memory);
  return module.if(
    load(mutant, one, { at: at + 4, bytes: 4 }),
    module.block(null, [
      mutant.told(),
      module.i32.store8(0, 1, pointer(), module.i32.xor(byte, module.i32.const(bits)), mutant.memory),
    ]),
  );
}

function load(mutant: Mutant, one: WrappedImport, { at, bytes }: Place): Expression {
  const { i32 } = mutant.module;
  const from = area(mutant, one);
  if (bytes === 1) return i32.load8_u(at, 1, from, mutant.memory);
  return bytes === 2 ? i32.load16_u(at, 1, from, mutant.memory) : i32.load(at, 1, from, mutant.memory);
}

function store(mutant: Mutant, one: WrappedImport, { at, bytes }: Place, value: Expression): Expression {
  const { i32 } = mutant.module;
  const to = area(mutant, one);
  if (bytes === 1) return i32.store8(at, 1, to, value, mutant.memory);
  return bytes === 2 ? i32.store16(at, 1, to, value, mutant.memory) : i32.store(at, 1, to, value, mutant.memory);
}

/** Where the Canonical ABI puts what it returns. */
function area({ module, binaryen }: Mutant, one: WrappedImport): Expression {
  return module.local.get(one.firstLocal - 1, binaryen.i32);
}

/** Whether its last parameter says so. */
function returnsThroughMemory({ module, params, result }: WrappedImport, binaryen: Binaryen): boolean {
  return module.includes(":") && result === binaryen.none && params.at(-1) === binaryen.i32;
}
