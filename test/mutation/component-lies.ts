import type { Binaryen, Expression, WrappedImport, Wrapper } from "../../src/rewrite/wrap-imports.js";
import type { Mutant } from "./mutant.js";

/** Of a component's function: the success, or the zero, that it leaves in memory where it does nothing. */
export function nothing(mutant: Mutant, one: WrappedImport): Expression[] {
  const { module, binaryen } = mutant;
  if (!returnsThroughMemory(one, binaryen)) return [];
  return [
    module.i64.store(0, 4, module.local.get(one.firstLocal - 1, binaryen.i32), module.i64.const(0n), mutant.memory),
  ];
}

/** What a function of a component returns, by itself or through memory, is another. */
export function returned(mutant: Mutant, one: WrappedImport, word: number): Wrapper | undefined {
  const { module, binaryen } = mutant;
  const result = one.firstLocal;
  if (one.result === binaryen.i32 || one.result === binaryen.i64) {
    if (word > 0) return undefined;
    const [type, all] =
      one.result === binaryen.i32 ? [module.i32, module.i32.const(-1)] : [module.i64, module.i64.const(-1n)];
    return { locals: [], body: module.block(null, [mutant.told(), type.xor(one.call(), all)], one.result) };
  }
  if (!returnsThroughMemory(one, binaryen)) return undefined;
  const shown = () => module.i32.load(4 * word, 4, module.local.get(one.firstLocal - 1, binaryen.i32), mutant.memory);
  const other = module.i32.xor(shown(), module.i32.const(-1));
  const lie = module.i32.store(4 * word, 4, module.local.get(one.firstLocal - 1, binaryen.i32), other, mutant.memory);
  const isWritten = module.i32.ne(shown(), module.local.get(result, binaryen.i32));
  return {
    locals: [binaryen.i32],
    body: module.block(null, [
      module.local.set(result, shown()),
      one.call(),
      module.if(isWritten, module.block(null, [mutant.told(), lie])),
    ]),
  };
}

/** Whether its last parameter says where the Canonical ABI puts what it returns. */
function returnsThroughMemory({ module, params, result }: WrappedImport, binaryen: Binaryen): boolean {
  return module.includes(":") && result === binaryen.none && params.at(-1) === binaryen.i32;
}
