import {
  type Binaryen,
  type Expression,
  type Module,
  type WrappedImport,
  type Wrapper,
  wrapImports,
} from "../../src/rewrite/wrap-imports.js";
import { bytesBehind, HIGHEST, LOWEST, memoryOf, TOLD } from "./lies.js";

/** What an honest run showed of a function: which lies could be told about it at all. */
export interface Shown {
  errno: boolean;
  /** Parameters through which something was written. */
  written: Set<number>;
}

/** Added to an answer, so that it is not the status of some other module. From 126 on Wasmtime takes none. */
const ANSWER = 64;
/** Of the bits below that the first is for an errno, the others for parameters. */
export const PARAMETERS_AT_ONCE = 5;

/** What the exit status of a surveyed module says of the parameters from `from` on; undefined where it is no answer. */
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
    const notes = new Notes(module, binaryen, instead);
    return (one) => {
      if (one.module === target.module && one.name === target.name) return notes.watch(one, from);
      if (one.name !== "proc_exit") return undefined;
      return { locals: [], body: one.call([module.i32.or(notes.read(), module.i32.const(ANSWER))]) };
    };
  });
}

/** Notes what each call of the function showed, as bits, where lies note that they were told. */
class Notes {
  private readonly memory: string;
  private readonly isShared: boolean;

  constructor(
    private readonly module: Module,
    private readonly binaryen: Binaryen,
    private readonly instead?: "trap",
  ) {
    this.memory = ["0", "mimport$0"].find((name) => memoryOf(module, name)) ?? "0";
    this.isShared = memoryOf(module, this.memory)?.shared === true;
    if (!this.isShared) module.addGlobal("shown", binaryen.i32, true, module.i32.const(0));
  }

  read(): Expression {
    const { module, binaryen } = this;
    if (!this.isShared) return module.global.get("shown", binaryen.i32);
    return module.i32.load8_u(0, 1, module.i32.const(TOLD), this.memory);
  }

  /** The wrapper of the function: looks at memory before and after the call. */
  watch(one: WrappedImport, from: number): Wrapper {
    const { module, binaryen } = this;
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
      const pointer = () => this.address(one, parameter);
      const isPointer = module.i32.and(
        module.i32.ge_u(pointer(), module.i32.const(LOWEST)),
        // Buffers are in the first page, where there is one.
        module.select(
          module.memory.size(this.memory),
          module.i32.lt_u(pointer(), module.i32.const(HIGHEST)),
          module.i32.const(0),
        ),
      );
      return module.if(isPointer, module.i32.load(at, 1, pointer(), this.memory), module.i32.const(0));
    };
    const isError = module.i32.ne(module.local.get(result, binaryen.i32), module.i32.const(0));
    return {
      locals: [one.result, ...words.map(() => binaryen.i32)],
      body: module.block(
        null,
        [
          ...words.map((word) => module.local.set(word.before, load(word))),
          module.local.set(result, one.call()),
          ...(one.result === binaryen.i32 ? [module.if(isError, this.take(1))] : []),
          ...words.map((word) => {
            const isOther = module.i32.ne(load(word), module.local.get(word.before, binaryen.i32));
            return module.if(isOther, this.take(2 << (word.parameter - from)));
          }),
          module.local.get(result, one.result),
        ],
        one.result,
      ),
    };
  }

  private take(bit: number): Expression {
    const { module } = this;
    if (this.instead === "trap") return module.unreachable();
    const noted = module.i32.or(this.read(), module.i32.const(bit));
    if (!this.isShared) return module.global.set("shown", noted);
    return module.i32.store8(0, 1, module.i32.const(TOLD), noted, this.memory);
  }

  /** A pointer among the arguments, which is 64 bits wide in wasix_64v1. */
  private address(one: WrappedImport, parameter: number): Expression {
    const { module, binaryen } = this;
    if (one.params[parameter] !== binaryen.i64) return module.local.get(parameter, binaryen.i32);
    return module.i32.wrap(module.local.get(parameter, binaryen.i64));
  }
}
