import { Mutant } from "./mutant.js";
import { type WrappedImport, type Wrapper, wrapImports } from "./wrap-imports.js";
import { bytesBehind } from "./written.js";

/** What an honest run showed of a function: which lies could be told about it at all. */
export interface Shown {
  errno: boolean;
  /** Parameters through which something was written. */
  written: Set<number>;
}

/** Added to an answer, so that it is not the status of some other module. From 126 on Wasmtime takes none. */
const ANSWER = 64;
/** The first of the lower bits is for an errno, the others for parameters. */
export const PARAMETERS_AT_ONCE = 5;

/** What the exit status of a surveyed module says about the parameters from `from` on; undefined if it is not an answer. */
export function readSurvey(status: number | undefined, from: number): Shown | undefined {
  if (status === undefined || status < ANSWER || status >= 126) return undefined;
  const bits = Array.from({ length: PARAMETERS_AT_ONCE }, (_, i) => i).filter((i) => status & (2 << i));
  return { errno: (status & 1) === 1, written: new Set(bits.map((i) => from + i)) };
}

/**
 * The probe's module as it is, but that it exits with what the function showed of up to five parameters. One run of it
 * spares a run for each lie that could not be told.
 *
 * @param instead `trap` ends the module where anything would be noted: for a module that does not exit by itself
 */
export function surveyed(
  name: string,
  bytes: Uint8Array,
  target: { module: string; name: string },
  from: number,
  instead?: "trap",
): Promise<Uint8Array> {
  return wrapImports(name, bytes, (module, binaryen) => {
    const mutant = new Mutant(module, binaryen, instead);
    return (one) => {
      if (one.module === target.module && one.name === target.name) return watch(mutant, one, from);
      if (one.name !== "proc_exit") return undefined;
      return { locals: [], body: one.call([module.i32.or(mutant.noted(), module.i32.const(ANSWER))]) };
    };
  });
}

/** The wrapper of the function, which looks at memory before and after the call. */
function watch(mutant: Mutant, one: WrappedImport, from: number): Wrapper {
  const { module, binaryen } = mutant;
  if (one.result === binaryen.none) return { locals: [], body: one.call() };
  const result = one.firstLocal;
  const words = one.params
    .flatMap((type, parameter) => (type === binaryen.i32 || type === binaryen.i64 ? [parameter] : []))
    .filter((parameter) => parameter >= from && parameter < from + PARAMETERS_AT_ONCE)
    .flatMap((parameter) =>
      Array.from({ length: bytesBehind(one.name, parameter) / 4 }, (_, i) => ({ parameter, at: 4 * i })),
    )
    .map((word, i) => ({ ...word, before: result + 1 + i }));
  const load = ({ parameter, at }: { parameter: number; at: number }) => {
    const pointer = () => mutant.address(one, parameter);
    const loaded = module.i32.load(at, 1, pointer(), mutant.memory);
    return module.if(mutant.isPointer(pointer), loaded, module.i32.const(0));
  };
  const take = (bit: number) => mutant.note(module.i32.or(mutant.noted(), module.i32.const(bit)));
  const isError = module.i32.ne(module.local.get(result, binaryen.i32), module.i32.const(0));
  return {
    locals: [one.result, ...words.map(() => binaryen.i32)],
    body: module.block(
      null,
      [
        ...words.map((word) => module.local.set(word.before, load(word))),
        module.local.set(result, one.call()),
        ...(one.result === binaryen.i32 ? [module.if(isError, take(1))] : []),
        ...words.map((word) => {
          const isOther = module.i32.ne(load(word), module.local.get(word.before, binaryen.i32));
          return module.if(isOther, take(2 << (word.parameter - from)));
        }),
        module.local.get(result, one.result),
      ],
      one.result,
    ),
  };
}
