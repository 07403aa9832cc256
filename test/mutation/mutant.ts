import type { Binaryen, Expression, Module, WrappedImport } from "./wrap-imports.js";
import { HIGHEST, LOWEST } from "./written.js";

/** Where it is noted that the lie was told if threads share the memory: below all data. */
const TOLD = 8;

/** A probe's module that is rewritten so that a function lies in it, and that notes that it did. */
export class Mutant {
  readonly memory: string;
  /** Threads share the memory but no global; a memory without threads may have no page. */
  private readonly isShared: boolean;

  constructor(
    readonly module: Module,
    readonly binaryen: Binaryen,
    private readonly instead?: "trap",
  ) {
    this.memory = ["0", "mimport$0"].find((name) => memoryOf(module, name)) ?? "0";
    this.isShared = memoryOf(module, this.memory)?.shared === true;
    if (!this.isShared) module.addGlobal("told", binaryen.i32, true, module.i32.const(0));
  }

  told(): Expression {
    return this.note(this.module.i32.const(1));
  }

  /** Keeps a number of 8 bits for the end; 0 where nothing was noted. */
  note(value: Expression): Expression {
    const { module } = this;
    if (this.instead === "trap") return module.unreachable();
    if (!this.isShared) return module.global.set("told", value);
    return module.i32.store8(0, 1, module.i32.const(TOLD), value, this.memory);
  }

  noted(): Expression {
    const { module, binaryen } = this;
    if (!this.isShared) return module.global.get("told", binaryen.i32);
    return module.i32.load8_u(0, 1, module.i32.const(TOLD), this.memory);
  }

  /** Whether a number may be the address of a buffer, and its memory can be read. */
  isPointer(value: () => Expression): Expression {
    const { module } = this;
    const isHigh = module.i32.ge_u(value(), module.i32.const(LOWEST));
    const isLow = module.i32.lt_u(value(), module.i32.const(HIGHEST));
    return module.i32.and(isHigh, module.select(module.memory.size(this.memory), isLow, module.i32.const(0)));
  }

  /** A pointer among the arguments, which is 64 bits wide in wasix_64v1. */
  address(one: WrappedImport, parameter: number): Expression {
    const { module, binaryen } = this;
    if (one.params[parameter] !== binaryen.i64) return module.local.get(parameter, binaryen.i32);
    return module.i32.wrap(module.local.get(parameter, binaryen.i64));
  }
}

function memoryOf(module: Module, name: string) {
  try {
    return module.getMemoryInfo(name);
  } catch {
    return undefined;
  }
}
