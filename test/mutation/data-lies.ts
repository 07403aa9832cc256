import type { Lie } from "./lie.js";
import type { Mutant } from "./mutant.js";
import type { WrappedImport } from "./wrap-imports.js";
import { BEHIND, bytesBehind, isAboutContent, STRUCTS } from "./written.js";

/** What the function wrote through a pointer is written over. */
export function data(mutant: Mutant, one: WrappedImport, lie: Lie & { kind: "data" }) {
  const { parameter, indirect, word, once } = lie;
  const { module, binaryen } = mutant;
  const type = one.params[parameter];
  // A function without a result does not return, or writes nothing.
  if ((type !== binaryen.i32 && type !== binaryen.i64) || one.result === binaryen.none) return undefined;
  if (bytesBehind(one.name, parameter) === 0) return undefined;
  const structure = indirect ? BEHIND : STRUCTS[`${one.name} ${parameter}`];
  const words = (structure ?? 8) / 4;
  // A count is off by one, and so is one byte of a content; a claim may be about any field of a structure.
  const bits = structure && !isAboutContent(one.name, lie) ? -1 : 1;
  const [pointer, seen, before] = [one.firstLocal, one.firstLocal + 1, one.firstLocal + 2];
  const result = before + words;
  const get = (local: number) => module.local.get(local, binaryen.i32);
  const load = (i: number) => module.i32.load(4 * i, 1, get(pointer), mutant.memory);
  const target = () => mutant.address(one, parameter);
  const behind = indirect
    ? module.if(mutant.isPointer(target), module.i32.load(0, 1, target(), mutant.memory), module.i32.const(0))
    : target();
  const each = Array.from({ length: words }, (_, i) => i);
  const isWord = () => module.i32.eq(get(seen), module.i32.const(word));
  const changed = (i: number) =>
    module.if(
      module.i32.ne(load(i), get(before + i)),
      module.block(null, [
        module.if(
          once ? module.i32.and(isWord(), module.i32.eqz(mutant.noted())) : isWord(),
          module.block(null, [
            mutant.told(),
            module.i32.store(4 * i, 1, get(pointer), module.i32.xor(load(i), module.i32.const(bits)), mutant.memory),
          ]),
        ),
        module.local.set(seen, module.i32.add(get(seen), module.i32.const(1))),
      ]),
    );
  const sane = () => mutant.isPointer(() => get(pointer));
  return {
    locals: [binaryen.i32, binaryen.i32, ...each.map(() => binaryen.i32), one.result],
    body: module.block(
      null,
      [
        module.local.set(pointer, behind),
        module.if(
          sane(),
          module.block(
            null,
            each.map((i) => module.local.set(before + i, load(i))),
          ),
        ),
        module.local.set(result, one.call()),
        module.if(sane(), module.block(null, each.map(changed))),
        module.local.get(result, one.result),
      ],
      one.result,
    ),
  };
}
