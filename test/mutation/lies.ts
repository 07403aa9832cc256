import {
  type Binaryen,
  type Expression,
  type Module,
  type WrappedImport,
  wrapImports,
} from "../../src/rewrite/wrap-imports.js";

/**
 * How the function under test lies.
 * - `skipped`: it is not called, and 0 comes back.
 * - `other-errno`: an error comes back as another error.
 * - `frozen`: no time passes: a wait does not wait, a clock stands still.
 * - `data`: of what it wrote through one pointer, one number or four bytes are off by one.
 */
export type Lie =
  | { kind: "skipped" | "other-errno" | "frozen" }
  | { kind: "data"; parameter: number; indirect: boolean; word: number };

export const printLie = (lie: Lie): string =>
  lie.kind === "data"
    ? `data of parameter ${lie.parameter}${lie.indirect ? ", behind it" : ""}, word ${lie.word}`
    : lie.kind;

/** What a mutated probe exits with where the lie was never told. */
export const NOT_TOLD = 121;

/** The probe's module with the function under test lying; undefined where it cannot lie so. */
export async function tellLie(
  name: string,
  bytes: Uint8Array,
  target: { module: string; name: string },
  lie: Lie,
): Promise<Uint8Array | undefined> {
  let possible = false;
  const output = await wrapImports(name, bytes, (module, binaryen, imports) => {
    const teller = new Teller(module, binaryen, imports);
    return (one) => {
      if (one.module === target.module && one.name === target.name) {
        const wrapper = teller.wrapper(one, lie);
        if (wrapper) possible = true;
        return wrapper;
      }
      return one.name === "proc_exit" ? teller.confession(one) : undefined;
    };
  });
  return possible ? output : undefined;
}

/** Bytes that a function writes through a pointer, where it is more than a number of up to eight. */
const STRUCTS: Record<string, number> = {
  fd_filestat_get: 64,
  path_filestat_get: 64,
  fd_fdstat_get: 24,
  fd_readdir: 64,
  random_get: 16,
  poll_oneoff: 32,
  fd_prestat_dir_name: 16,
  path_readlink: 16,
  args_get: 16,
  environ_get: 16,
  getcwd: 16,
  tty_get: 24,
};
const BEHIND = 16;
/** No buffer of a probe lies lower: whatever is smaller is a number. */
const LOWEST = 1024;
/** Where it is noted that the lie was told: below all data, and shared by threads. */
const TOLD = 8;

class Teller {
  private readonly memory: string;

  constructor(
    private readonly module: Module,
    private readonly binaryen: Binaryen,
    imports: WrappedImport[],
  ) {
    this.memory = ["0", "mimport$0"].find((name) => hasMemory(module, name)) ?? "0";
    if (!imports.some(({ name }) => name === "proc_exit")) throw new Error("the probe does not import proc_exit");
  }

  wrapper(one: WrappedImport, lie: Lie) {
    switch (lie.kind) {
      case "skipped":
        return this.returning(one, [this.told()], this.zero(one));
      case "other-errno":
        return one.result === this.binaryen.i32 ? this.otherErrno(one) : undefined;
      case "frozen":
        if (one.name === "poll_oneoff") return this.withoutTimeouts(one);
        return one.name === "clock_time_get" ? this.firstTime(one) : undefined;
      case "data":
        return this.data(one, lie);
    }
  }

  /** proc_exit, which tells when there was no lie. */
  confession(one: WrappedImport) {
    const { module, binaryen } = this;
    const status = module.if(this.load8(TOLD), module.local.get(0, binaryen.i32), module.i32.const(NOT_TOLD));
    return { locals: [], body: one.call([status]) };
  }

  private otherErrno(one: WrappedImport) {
    const { module, binaryen } = this;
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
              this.told(),
              module.local.set(result, module.select(isInval, module.i32.const(8), module.i32.const(28))),
            ]),
          ),
          get(),
        ],
        binaryen.i32,
      ),
    };
  }

  /** Every clock subscription gets a timeout of nothing. */
  private withoutTimeouts(one: WrappedImport) {
    const { module, binaryen } = this;
    const SUBSCRIPTION = 48;
    const at = one.firstLocal;
    const left = at + 1;
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const isClock = module.i32.eqz(module.i32.load8_u(8, 1, get(at), this.memory));
    const next = (local: number, step: number) =>
      module.local.set(local, module.i32.add(get(local), module.i32.const(step)));
    const each = module.loop(
      "each",
      module.if(
        get(left),
        module.block(null, [
          module.if(
            isClock,
            module.block(null, [this.told(), module.i64.store(24, 8, get(at), module.i64.const(0n), this.memory)]),
          ),
          next(at, SUBSCRIPTION),
          next(left, -1),
          module.br("each"),
        ]),
      ),
    );
    const [subscriptions, , count] = one.params.map((_, i) => i) as [number, number, number];
    const start = [module.local.set(at, get(subscriptions)), module.local.set(left, get(count))];
    return {
      locals: [binaryen.i32, binaryen.i32],
      body: module.block(null, [...start, each, one.call()], binaryen.i32),
    };
  }

  /** The clock shows what it showed first. */
  private firstTime(one: WrappedImport) {
    const { module, binaryen } = this;
    const [result, pointer] = [one.firstLocal, 2];
    module.addGlobal("first time", binaryen.i64, true, module.i64.const(0n));
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const first = () => module.global.get("first time", binaryen.i64);
    const shown = () => module.i64.load(0, 8, get(pointer), this.memory);
    return {
      locals: [binaryen.i32],
      body: module.block(
        null,
        [
          module.local.set(result, one.call()),
          module.if(
            module.i64.eqz(first()),
            module.global.set("first time", shown()),
            module.block(null, [this.told(), module.i64.store(0, 8, get(pointer), first(), this.memory)]),
          ),
          get(result),
        ],
        binaryen.i32,
      ),
    };
  }

  private data(one: WrappedImport, { parameter, indirect, word }: Lie & { kind: "data" }) {
    const { module, binaryen } = this;
    if (one.params[parameter] !== binaryen.i32) return undefined;
    const words = (indirect ? BEHIND : (STRUCTS[one.name] ?? 8)) / 4;
    // A count is off by one; of bytes each is, since a claim may be about any of them.
    const bits = indirect || one.name in STRUCTS ? 0x01010101 : 1;
    const [pointer, seen, before] = [one.firstLocal, one.firstLocal + 1, one.firstLocal + 2];
    const result = before + words;
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const load = (i: number) => module.i32.load(4 * i, 1, get(pointer), this.memory);
    const isPointer = (value: () => Expression) =>
      module.i32.and(
        module.i32.ge_u(value(), module.i32.const(LOWEST)),
        module.i32.lt_u(value(), module.i32.const(65536 - 64)),
      );
    const target = () => get(parameter);
    const behind = indirect
      ? module.if(isPointer(target), module.i32.load(0, 1, target(), this.memory), module.i32.const(0))
      : target();
    const each = Array.from({ length: words }, (_, i) => i);
    const changed = (i: number) =>
      module.if(
        module.i32.ne(load(i), get(before + i)),
        module.block(null, [
          module.if(
            module.i32.eq(get(seen), module.i32.const(word)),
            module.block(null, [
              this.told(),
              module.i32.store(4 * i, 1, get(pointer), module.i32.xor(load(i), module.i32.const(bits)), this.memory),
            ]),
          ),
          module.local.set(seen, module.i32.add(get(seen), module.i32.const(1))),
        ]),
      );
    const sane = () => isPointer(() => get(pointer));
    const store = one.result === binaryen.none ? one.call() : module.local.set(result, one.call());
    return {
      locals: [
        binaryen.i32,
        binaryen.i32,
        ...each.map(() => binaryen.i32),
        ...(one.result === binaryen.none ? [] : [one.result]),
      ],
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
          store,
          module.if(sane(), module.block(null, each.map(changed))),
          ...(one.result === binaryen.none ? [] : [module.local.get(result, one.result)]),
        ],
        one.result,
      ),
    };
  }

  private returning(one: WrappedImport, before: Expression[], value: Expression | undefined) {
    return { locals: [], body: this.module.block(null, [...before, ...(value ? [value] : [])], one.result) };
  }

  private zero({ result }: WrappedImport): Expression | undefined {
    if (result === this.binaryen.i32) return this.module.i32.const(0);
    return result === this.binaryen.i64 ? this.module.i64.const(0n) : undefined;
  }

  private told(): Expression {
    const { module } = this;
    return module.i32.store8(0, 1, module.i32.const(TOLD), module.i32.const(1), this.memory);
  }

  private load8(address: number): Expression {
    return this.module.i32.load8_u(0, 1, this.module.i32.const(address), this.memory);
  }
}

function hasMemory(module: Module, name: string): boolean {
  try {
    return module.getMemoryInfo(name).initial >= 0;
  } catch {
    return false;
  }
}
