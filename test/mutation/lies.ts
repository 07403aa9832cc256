import {
  type Binaryen,
  type Expression,
  type Module,
  type WrappedImport,
  type Wrapper,
  wrapImports,
} from "../../src/rewrite/wrap-imports.js";

/**
 * How the function under test lies.
 * - `skipped`: it is not called, and 0 comes back.
 * - `other-errno`: an error comes back as another error.
 * - `frozen`: no time passes: a wait does not wait, a clock stands still.
 * - `data`: of what it wrote through one pointer, a number or a byte is off by one, or a field of a structure is another;
 *   `once`: by the first call only, which is how a claim that calls agree, or differ, is lied to.
 * - `returned`: of what a function of a component returns, by itself or through memory, four bytes are others.
 */
export type Lie =
  | { kind: "skipped" | "other-errno" | "frozen" }
  | { kind: "returned"; word: number }
  | { kind: "data"; parameter: number; indirect: boolean; word: number; once?: true };

export function printLie(lie: Lie): string {
  if (lie.kind === "returned") return `what it returns, word ${lie.word}`;
  if (lie.kind !== "data") return lie.kind;
  return `data of parameter ${lie.parameter}${lie.indirect ? ", behind it" : ""}, word ${lie.word}${lie.once ? ", once" : ""}`;
}

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
  const output = await wrapImports(name, bytes, (module, binaryen) => {
    const teller = new Teller(module, binaryen, instead);
    return (one) => {
      if (one.module === target.module && one.name === target.name) {
        const wrapper = teller.wrapper(one, lie);
        if (wrapper) possible = true;
        return wrapper && honestly > 0 ? teller.later(one, wrapper, honestly) : wrapper;
      }
      return one.name === "proc_exit" ? teller.confession(one) : undefined;
    };
  });
  return possible ? output : undefined;
}

/** Function and parameter → bytes written there, where it is more than a number of up to eight. */
const STRUCTS: Record<string, number> = {
  "args_get 0": 16,
  "args_get 1": 16,
  "environ_get 0": 16,
  "environ_get 1": 16,
  "epoll_wait 1": 64,
  "fd_fdstat_get 1": 24,
  "fd_filestat_get 1": 64,
  "fd_prestat_dir_name 1": 16,
  "fd_readdir 1": 64,
  "getcwd 0": 16,
  "path_filestat_get 4": 64,
  "path_readlink 3": 16,
  "poll_oneoff 1": 32,
  "random_get 0": 16,
  "proc_spawn 12": 28,
  "resolve 3": 16,
  "sock_accept_v2 3": 16,
  "sock_addr_local 1": 16,
  "sock_addr_peer 1": 16,
  "sock_recv_from 6": 16,
  "stack_checkpoint 0": 24,
  "tty_get 0": 24,
};
const BEHIND = 16;
/** Parameters that are numbers, however large. */
const NUMBERS = new Set(["fd_readdir 2", "random_get 1"]);
/** How many bytes are looked at where a parameter of the function points. */
export const bytesBehind = (name: string, parameter: number): number =>
  NUMBERS.has(`${name} ${parameter}`) ? 0 : (STRUCTS[`${name} ${parameter}`] ?? 8);
/** Content, which is known to the byte. */
const CONTENT = new Set(["args_get 1", "environ_get 1", "fd_prestat_dir_name 1", "path_readlink 3", "getcwd 0"]);

/** Whether the lie is about bytes of which each must be right, and not about a structure with fields. */
export const isAboutContent = (name: string, lie: Lie): boolean =>
  lie.kind === "data" && (lie.indirect || CONTENT.has(`${name} ${lie.parameter}`));

/** No buffer of a probe lies lower: whatever is smaller is a number. */
export const LOWEST = 1024;
export const HIGHEST = 65536 - 64;
/** Where it is noted that the lie was told if threads share the memory: below all data. */
export const TOLD = 8;

class Teller {
  private readonly memory: string;
  /** Threads share the memory and no global; a memory that is no thread's may have no page. */
  private readonly isShared: boolean;

  constructor(
    private readonly module: Module,
    private readonly binaryen: Binaryen,
    private readonly instead?: "trap",
  ) {
    this.memory = ["0", "mimport$0"].find((name) => memoryOf(module, name)) ?? "0";
    this.isShared = memoryOf(module, this.memory)?.shared === true;
    if (!this.isShared) module.addGlobal("told", binaryen.i32, true, module.i32.const(0));
  }

  wrapper(one: WrappedImport, lie: Lie) {
    switch (lie.kind) {
      case "skipped":
        return this.returning(one, [this.told(), ...this.nothing(one)], this.zero(one));
      case "returned":
        return this.returned(one, lie.word);
      case "other-errno":
        return one.result === this.binaryen.i32 ? this.otherErrno(one) : undefined;
      case "frozen":
        return this.frozen(one);
      case "data":
        return this.data(one, lie);
    }
  }

  /** The first calls go through. */
  later(one: WrappedImport, { locals, body }: Wrapper, honestly: number): Wrapper {
    const { module, binaryen } = this;
    module.addGlobal("calls", binaryen.i32, true, module.i32.const(0));
    const calls = () => module.global.get("calls", binaryen.i32);
    const counted = module.global.set("calls", module.i32.add(calls(), module.i32.const(1)));
    const isEarly = module.i32.lt_u(calls(), module.i32.const(honestly));
    return { locals, body: module.if(isEarly, module.block(null, [counted, one.call()], one.result), body) };
  }

  /** proc_exit, which tells when there was no lie. */
  confession(one: WrappedImport) {
    const { module, binaryen } = this;
    const status = module.if(this.wasTold(), module.local.get(0, binaryen.i32), module.i32.const(NOT_TOLD));
    return { locals: [], body: one.call([status]) };
  }

  private frozen(one: WrappedImport) {
    switch (one.name) {
      case "poll_oneoff":
        return this.withoutTimeouts(one);
      case "clock_time_get":
        return this.firstTime(one);
      case "epoll_wait":
        return this.withTimeoutOfNothing(one);
      case "futex_wait":
        return this.withoutTime(one);
      case "subscribe-duration":
      case "subscribe-instant":
        return {
          locals: [],
          body: this.module.block(null, [this.told(), one.call([this.module.i64.const(0n)])], one.result),
        };
      default:
        return undefined;
    }
  }

  /** It looks and does not wait. What was there anyway is no lie. */
  private withTimeoutOfNothing(one: WrappedImport) {
    const { module, binaryen } = this;
    const [TIMEOUT, COUNT] = [3, 4];
    const result = () => module.local.get(one.firstLocal, binaryen.i32);
    const operands = one.params.map((type, i) => (i === TIMEOUT ? module.i64.const(0n) : module.local.get(i, type)));
    const nothing = module.i32.eqz(
      module.i32.or(result(), module.i32.load(0, 1, this.address(one, COUNT), this.memory)),
    );
    const waits = module.i64.ne(module.local.get(TIMEOUT, binaryen.i64), module.i64.const(0n));
    return {
      locals: [binaryen.i32],
      body: module.block(
        null,
        [
          module.local.set(one.firstLocal, one.call(operands)),
          module.if(module.i32.and(nothing, waits), this.told()),
          result(),
        ],
        binaryen.i32,
      ),
    };
  }

  /** As above, where the timeout is an option in memory. */
  private withoutTime(one: WrappedImport) {
    const { module, binaryen } = this;
    const [OPTION, WOKEN] = [2, 3];
    const [result, waits] = [one.firstLocal, one.firstLocal + 1];
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const byte = (parameter: number) => module.i32.load8_u(0, 1, this.address(one, parameter), this.memory);
    const time = () => module.i64.load(8, 8, this.address(one, OPTION), this.memory);
    const noTime = module.i64.store(8, 8, this.address(one, OPTION), module.i64.const(0n), this.memory);
    const nothing = module.i32.eqz(module.i32.or(get(result), byte(WOKEN)));
    return {
      locals: [binaryen.i32, binaryen.i32],
      body: module.block(
        null,
        [
          module.if(byte(OPTION), module.local.set(waits, module.i64.ne(time(), module.i64.const(0n)))),
          module.if(get(waits), noTime),
          module.local.set(result, one.call()),
          module.if(module.i32.and(nothing, get(waits)), this.told()),
          get(result),
        ],
        binaryen.i32,
      ),
    };
  }

  /** A pointer among the arguments, which is 64 bits wide in wasix_64v1. */
  private address(one: WrappedImport, parameter: number): Expression {
    const { module, binaryen } = this;
    if (one.params[parameter] !== binaryen.i64) return module.local.get(parameter, binaryen.i32);
    return module.i32.wrap(module.local.get(parameter, binaryen.i64));
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

  /** Clocks that nothing but clocks is waited for with are due at once; beside a descriptor one only bounds the wait. */
  private withoutTimeouts(one: WrappedImport) {
    const { module, binaryen } = this;
    // wasi_unstable has an identifier of 8 bytes more before the clock.
    const [size, timeout] = one.module === "wasi_unstable" ? [56, 32] : [48, 24];
    const [subscriptions, count] = [0, 2];
    const [at, left, descriptors] = [one.firstLocal, one.firstLocal + 1, one.firstLocal + 2];
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const step = (local: number, by: number) =>
      module.local.set(local, module.i32.add(get(local), module.i32.const(by)));
    const each = (label: string, work: Expression) => {
      const rest = module.if(get(left), module.block(null, [work, step(at, size), step(left, -1), module.br(label)]));
      const start = [module.local.set(at, get(subscriptions)), module.local.set(left, get(count))];
      return module.block(null, [...start, module.loop(label, rest)]);
    };
    const type = module.i32.load8_u(8, 1, get(at), this.memory);
    const waits = module.i64.ne(module.i64.load(timeout, 8, get(at), this.memory), module.i64.const(0n));
    const atOnce = module.i64.store(timeout, 8, get(at), module.i64.const(0n), this.memory);
    return {
      locals: [binaryen.i32, binaryen.i32, binaryen.i32],
      body: module.block(
        null,
        [
          each("look", module.local.set(descriptors, module.i32.or(get(descriptors), type))),
          module.if(
            module.i32.eqz(get(descriptors)),
            each("lie", module.if(waits, module.block(null, [this.told(), atOnce]))),
          ),
          one.call(),
        ],
        binaryen.i32,
      ),
    };
  }

  /** The clock that is read first shows from then on what it showed first. */
  private firstTime(one: WrappedImport) {
    const { module, binaryen } = this;
    const [clock, pointer, result] = [0, 2, one.firstLocal];
    module.addGlobal("first time", binaryen.i64, true, module.i64.const(0n));
    module.addGlobal("first clock", binaryen.i32, true, module.i32.const(0));
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const first = () => module.global.get("first time", binaryen.i64);
    const isFirst = module.i32.eq(get(clock), module.global.get("first clock", binaryen.i32));
    const shown = () => module.i64.load(0, 8, get(pointer), this.memory);
    const remember = [module.global.set("first time", shown()), module.global.set("first clock", get(clock))];
    const repeat = module.block(null, [this.told(), module.i64.store(0, 8, get(pointer), first(), this.memory)]);
    return {
      locals: [binaryen.i32],
      body: module.block(
        null,
        [
          module.local.set(result, one.call()),
          module.if(module.i64.eqz(first()), module.block(null, remember), module.if(isFirst, repeat)),
          get(result),
        ],
        binaryen.i32,
      ),
    };
  }

  private data(one: WrappedImport, lie: Lie & { kind: "data" }) {
    const { parameter, indirect, word, once } = lie;
    const { module, binaryen } = this;
    const type = one.params[parameter];
    // What has no result does not come back, or writes nothing.
    if ((type !== binaryen.i32 && type !== binaryen.i64) || one.result === binaryen.none) return undefined;
    if (NUMBERS.has(`${one.name} ${parameter}`)) return undefined;
    const structure = indirect ? BEHIND : STRUCTS[`${one.name} ${parameter}`];
    const words = (structure ?? 8) / 4;
    // A count is off by one, and so is one byte of a content; a claim may be about any field of a structure.
    const bits = structure && !isAboutContent(one.name, lie) ? -1 : 1;
    const [pointer, seen, before] = [one.firstLocal, one.firstLocal + 1, one.firstLocal + 2];
    const result = before + words;
    const get = (local: number) => module.local.get(local, binaryen.i32);
    const load = (i: number) => module.i32.load(4 * i, 1, get(pointer), this.memory);
    const isPointer = (value: () => Expression) =>
      module.i32.and(
        module.i32.ge_u(value(), module.i32.const(LOWEST)),
        // Buffers are in the first page, where there is one.
        module.select(
          module.memory.size(this.memory),
          module.i32.lt_u(value(), module.i32.const(HIGHEST)),
          module.i32.const(0),
        ),
      );
    const target = () => this.address(one, parameter);
    const behind = indirect
      ? module.if(isPointer(target), module.i32.load(0, 1, target(), this.memory), module.i32.const(0))
      : target();
    const each = Array.from({ length: words }, (_, i) => i);
    const isWord = () => module.i32.eq(get(seen), module.i32.const(word));
    const changed = (i: number) =>
      module.if(
        module.i32.ne(load(i), get(before + i)),
        module.block(null, [
          module.if(
            once ? module.i32.and(isWord(), module.i32.eqz(this.wasTold())) : isWord(),
            module.block(null, [
              this.told(),
              module.i32.store(4 * i, 1, get(pointer), module.i32.xor(load(i), module.i32.const(bits)), this.memory),
            ]),
          ),
          module.local.set(seen, module.i32.add(get(seen), module.i32.const(1))),
        ]),
      );
    const sane = () => isPointer(() => get(pointer));
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

  /** Of a component's function: the success, or the zero, that it leaves in memory where it does nothing. */
  private nothing(one: WrappedImport): Expression[] {
    const { module, binaryen } = this;
    if (!returnsThroughMemory(one, binaryen)) return [];
    return [
      module.i64.store(0, 4, module.local.get(one.firstLocal - 1, binaryen.i32), module.i64.const(0n), this.memory),
    ];
  }

  private returned(one: WrappedImport, word: number): Wrapper | undefined {
    const { module, binaryen } = this;
    const result = one.firstLocal;
    if (one.result === binaryen.i32 || one.result === binaryen.i64) {
      if (word > 0) return undefined;
      const [type, all] =
        one.result === binaryen.i32 ? [module.i32, module.i32.const(-1)] : [module.i64, module.i64.const(-1n)];
      return { locals: [], body: module.block(null, [this.told(), type.xor(one.call(), all)], one.result) };
    }
    if (!returnsThroughMemory(one, binaryen)) return undefined;
    const shown = () => module.i32.load(4 * word, 4, module.local.get(one.firstLocal - 1, binaryen.i32), this.memory);
    const other = module.i32.xor(shown(), module.i32.const(-1));
    const lie = module.i32.store(4 * word, 4, module.local.get(one.firstLocal - 1, binaryen.i32), other, this.memory);
    const isWritten = module.i32.ne(shown(), module.local.get(result, binaryen.i32));
    return {
      locals: [binaryen.i32],
      body: module.block(null, [
        module.local.set(result, shown()),
        one.call(),
        module.if(isWritten, module.block(null, [this.told(), lie])),
      ]),
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
    if (this.instead === "trap") return module.unreachable();
    if (!this.isShared) return module.global.set("told", module.i32.const(1));
    return module.i32.store8(0, 1, module.i32.const(TOLD), module.i32.const(1), this.memory);
  }

  private wasTold(): Expression {
    const { module, binaryen } = this;
    if (!this.isShared) return module.global.get("told", binaryen.i32);
    return module.i32.load8_u(0, 1, module.i32.const(TOLD), this.memory);
  }
}

/** Whether its last parameter says where the Canonical ABI puts what it returns. */
function returnsThroughMemory({ module, params, result }: WrappedImport, binaryen: Binaryen): boolean {
  return module.includes(":") && result === binaryen.none && params.at(-1) === binaryen.i32;
}

/** The facts of the memory of this name, if there is one. */
export function memoryOf(module: Module, name: string) {
  try {
    return module.getMemoryInfo(name);
  } catch {
    return undefined;
  }
}
