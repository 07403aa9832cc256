import { nothing, returned } from "./component-lies.js";
import { data } from "./data-lies.js";
import { makerOf, otherHandle } from "./handle-lies.js";
import type { Lie } from "./lie.js";
import { Mutant } from "./mutant.js";
import { prepareStreams, streamLie } from "./stream-lies.js";
import { frozen } from "./time-lies.js";
import { type Expression, type WrappedImport, type Wrapper, wrapImports } from "./wrap-imports.js";

/** What a mutated probe exits with where the lie was never told. */
export const NOT_TOLD = 121;

/**
 * The probe's module with the function under test lying; undefined where it cannot lie so.
 *
 * @param honestly so many calls come first that are not lied to: those of the set-up
 * @param instead `trap` ends the module where the lie would be told: what ends as before without it was told none
 */
export async function tellLie(
  name: string,
  bytes: Uint8Array,
  target: { module: string; name: string },
  lie: Lie,
  honestly = 0,
  instead?: "trap",
): Promise<Uint8Array | undefined> {
  let possible = false;
  const output = await wrapImports(name, bytes, (module, binaryen, imports) => {
    const mutant = new Mutant(module, binaryen, instead);
    const wanted = lie.kind === "other-handle" ? makerOf(lie.to, target.module) : undefined;
    const isMaker = (one: WrappedImport) => one.module === wanted?.module && one.name === wanted.name;
    if (lie.kind === "stream") prepareStreams(mutant);
    return (one) => {
      if (lie.kind === "stream") {
        const lying = streamLie(mutant, one, lie.how);
        // A set that is waited on says nothing of what it is about.
        if (lying && !one.name.includes("waitable")) possible = true;
        return lying;
      }
      if (one.module === target.module && one.name === target.name) {
        const lying = wrapper(mutant, one, lie, imports.find(isMaker));
        if (lying) possible = true;
        return lying && honestly > 0 ? later(mutant, one, lying, honestly) : lying;
      }
      // Under a wrapper an import can be called from elsewhere too.
      if (isMaker(one)) return { locals: [], body: one.call() };
      return one.name === "proc_exit" ? confession(mutant, one) : undefined;
    };
  });
  return possible ? output : undefined;
}

function wrapper(mutant: Mutant, one: WrappedImport, lie: Exclude<Lie, { kind: "stream" }>, maker?: WrappedImport) {
  switch (lie.kind) {
    case "skipped":
      return returning(mutant, one, [mutant.told(), ...nothing(mutant, one, lie.bytes ?? 0)], zero(mutant, one));
    case "returned":
      return returned(mutant, one, lie.field, lie.once);
    case "other-handle":
      return otherHandle(mutant, one, lie.to, maker);
    case "other-errno":
      return one.result === mutant.binaryen.i32 ? otherErrno(mutant, one) : undefined;
    case "frozen":
      return frozen(mutant, one);
    case "data":
      return data(mutant, one, lie);
  }
}

/** The first calls go through. */
function later(mutant: Mutant, one: WrappedImport, { locals, body }: Wrapper, honestly: number): Wrapper {
  const { module, binaryen } = mutant;
  module.addGlobal("calls", binaryen.i32, true, module.i32.const(0));
  const calls = () => module.global.get("calls", binaryen.i32);
  const counted = module.global.set("calls", module.i32.add(calls(), module.i32.const(1)));
  const isEarly = module.i32.lt_u(calls(), module.i32.const(honestly));
  return { locals, body: module.if(isEarly, module.block(null, [counted, one.call()], one.result), body) };
}

/** proc_exit, which tells when there was no lie. */
function confession(mutant: Mutant, one: WrappedImport) {
  const { module, binaryen } = mutant;
  const status = module.if(mutant.noted(), module.local.get(0, binaryen.i32), module.i32.const(NOT_TOLD));
  return { locals: [], body: one.call([status]) };
}

function otherErrno(mutant: Mutant, one: WrappedImport) {
  const { module, binaryen } = mutant;
  const result = one.firstLocal;
  const get = () => module.local.get(result, binaryen.i32);
  const isInval = module.i32.eq(get(), module.i32.const(28));
  return {
    locals: [binaryen.i32],
    body: module.block(
      null,
      [
        module.local.set(result, one.call()),
        module.if(
          get(),
          module.block(null, [
            mutant.told(),
            module.local.set(result, module.select(isInval, module.i32.const(8), module.i32.const(28))),
          ]),
        ),
        get(),
      ],
      binaryen.i32,
    ),
  };
}

function returning(mutant: Mutant, one: WrappedImport, before: Expression[], value: Expression | undefined) {
  return { locals: [], body: mutant.module.block(null, [...before, ...(value ? [value] : [])], one.result) };
}

function zero(mutant: Mutant, { result }: WrappedImport): Expression | undefined {
  if (result === mutant.binaryen.i32) return mutant.module.i32.const(0);
  return result === mutant.binaryen.i64 ? mutant.module.i64.const(0n) : undefined;
}
