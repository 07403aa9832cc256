import { WasiScanError } from "../model/errors.js";
import { PREVIEW1, UNSTABLE, WASIX_32 } from "../model/names/abis.js";
import { type Binaryen, type Expression, type Module, type WrappedImport, wrapImports } from "./wrap-imports.js";

/** A syscall as a traced module reports it. */
export interface TracedCall {
  module: string;
  name: string;
  /** The arguments in hexadecimal. */
  args: string[];
  /** Absent if the call did not return: proc_exit. */
  result?: number;
}

export interface TracedModule {
  bytes: Uint8Array;
  /** Extracts the calls from the module's standard error. */
  read(stderr: Uint8Array): { calls: TracedCall[]; stderr: string };
}

/** Import modules whose `fd_write` has the type that reports need. */
const WITH_FD_WRITE = [PREVIEW1, UNSTABLE, WASIX_32] as const;

// A record is START, index, arguments and result as 16 digits each, END: characters that programs do not print.
const START = 0x1e;
const END = 0x1f;
const DIGITS = 16;
/** Address of the record; the bytes there are restored afterwards, so the program does not notice. */
const SCRATCH = 64;
const MOST_NUMBERS = 14;
const RECORD = 2 + DIGITS * MOST_NUMBERS;
const IOVEC = SCRATCH + 8 * Math.ceil(RECORD / 8);
const SCRATCH_END = IOVEC + 16;

/**
 * The module with every WASI import wrapped, so that it reports each call on standard error. From the
 * runtime it needs only the fd_write of its own ABI.
 *
 * @throws WasiScanError `bad-usage` if the module cannot be traced: it has no WASI imports, or shared memory
 */
export async function traceModule(name: string, bytes: Uint8Array): Promise<TracedModule> {
  let traced: WrappedImport[] = [];
  const output = await wrapImports(name, bytes, (module, binaryen, imports) => {
    traced = imports.filter((one) => isWasi(one.module));
    const [first] = traced;
    if (!first) throw new WasiScanError("bad-usage", `${name}: has no WASI imports`, "There is nothing to trace.");
    const memory = module.hasMemory() ? module.getMemoryInfo("0") : undefined;
    if (!memory || memory.shared || memory.is64) {
      const kind = memory ? (memory.shared ? "shared memory" : "64-bit memory") : "no memory of its own";
      const hint = "The module itself writes the trace, so it needs its own unshared 32-bit memory.";
      throw new WasiScanError("bad-usage", `${name}: has ${kind} and cannot be traced`, hint);
    }
    const abi = WITH_FD_WRITE.find((one) => traced.some((wrapped) => wrapped.module === one)) ?? PREVIEW1;
    addReport(module, binaryen, abi);
    return (one) => (isWasi(one.module) ? wrapper(module, binaryen, one) : undefined);
  });
  return { bytes: output, read: (stderr) => readCalls(stderr, traced) };
}

const isWasi = (module: string): boolean => /^(wasi_|wasix_)/.test(module);

const number = (at: number): string => `trace number ${at}`;

/** Calls the import between two halves of a record; one that does not return is reported before it is called. */
function wrapper(module: Module, binaryen: Binaryen, one: WrappedImport) {
  const put = (at: number, value: Expression) => module.global.set(number(at), value);
  const wide = (type: number, value: Expression): Expression => {
    if (type === binaryen.i32) return module.i64.extend_u(value);
    if (type === binaryen.f32) return module.i64.extend_u(module.i32.reinterpret(value));
    return type === binaryen.f64 ? module.i64.reinterpret(value) : value;
  };
  const args = one.params
    .slice(0, MOST_NUMBERS - 2)
    .map((type, local) => put(local + 1, wide(type, module.local.get(local, type))));
  const report = (numbers: number) => module.call("trace report", [module.i32.const(numbers)], binaryen.none);
  const index = put(0, module.i64.const(BigInt(one.index)));
  const count = args.length + 1;
  if (one.result === binaryen.none) {
    return { locals: [], body: module.block(null, [index, ...args, report(count), one.call()]) };
  }
  const result = one.firstLocal;
  // Arguments are stored after the call, because the callee may call back into the module.
  return {
    locals: [one.result],
    body: module.block(
      null,
      [
        module.local.set(result, one.call()),
        index,
        ...args,
        put(count, wide(one.result, module.local.get(result, one.result))),
        report(count + 1),
        module.local.get(result, one.result),
      ],
      one.result,
    ),
  };
}

/** `trace report(n)`: writes the first n numbers as one record to descriptor 2. */
function addReport(module: Module, binaryen: Binaryen, abi: string): void {
  const { i32, i64, none } = binaryen;
  for (let at = 0; at < MOST_NUMBERS; at++) module.addGlobal(number(at), i64, true, module.i64.const(BigInt(0)));
  module.addFunctionImport("trace write", abi, "fd_write", binaryen.createType([i32, i32, i32, i32]), i32);
  const saved = (SCRATCH_END - SCRATCH) / 8;
  const [count, length] = [0, saved + 1];
  const at = (local: number) => SCRATCH + 8 * (local - 1);
  const locals = Array.from({ length: saved }, (_, i) => i + 1);
  const store = (address: number, value: Expression) => module.i32.store(0, 4, module.i32.const(address), value);
  module.addFunction(
    "trace report",
    i32,
    none,
    [...locals.map(() => i64), i32],
    module.block(null, [
      ...locals.map((local) => module.local.set(local, module.i64.load(0, 8, module.i32.const(at(local))))),
      module.i32.store8(0, 1, module.i32.const(SCRATCH), module.i32.const(START)),
      ...Array.from({ length: MOST_NUMBERS }, (_, i) =>
        module.call(
          "trace digits",
          [module.i32.const(SCRATCH + 1 + DIGITS * i), module.global.get(number(i), i64)],
          none,
        ),
      ),
      module.local.set(
        length,
        module.i32.add(module.i32.const(1), module.i32.mul(module.local.get(count, i32), module.i32.const(DIGITS))),
      ),
      module.i32.store8(
        0,
        1,
        module.i32.add(module.i32.const(SCRATCH), module.local.get(length, i32)),
        module.i32.const(END),
      ),
      store(IOVEC, module.i32.const(SCRATCH)),
      store(IOVEC + 4, module.i32.add(module.local.get(length, i32), module.i32.const(1))),
      module.drop(
        module.call(
          "trace write",
          [2, IOVEC, 1, IOVEC + 8].map((value) => module.i32.const(value)),
          i32,
        ),
      ),
      ...locals.map((local) => module.i64.store(0, 8, module.i32.const(at(local)), module.local.get(local, i64))),
    ]),
  );
  addDigits(module, binaryen);
}

/** `trace digits(address, value)`: sixteen hexadecimal digits. */
function addDigits(module: Module, { i32, i64, none, createType }: Binaryen): void {
  const [address, value, place, digit] = [0, 1, 2, 3];
  const get = (local: number) => module.local.get(local, i32);
  module.addFunction(
    "trace digits",
    createType([i32, i64]),
    none,
    [i32, i32],
    module.block(null, [
      module.local.set(place, module.i32.const(DIGITS)),
      module.loop(
        "next",
        module.block(null, [
          module.local.set(place, module.i32.sub(get(place), module.i32.const(1))),
          module.local.set(digit, module.i32.and(module.i32.wrap(module.local.get(value, i64)), module.i32.const(15))),
          module.i32.store8(
            0,
            1,
            module.i32.add(get(address), get(place)),
            // 0–9, and a–f, which are 39 code points further on.
            module.i32.add(
              module.i32.add(get(digit), module.i32.const(0x30)),
              module.i32.mul(module.i32.gt_u(get(digit), module.i32.const(9)), module.i32.const(39)),
            ),
          ),
          module.local.set(value, module.i64.shr_u(module.local.get(value, i64), module.i64.const(BigInt(4)))),
          module.br_if("next", get(place)),
        ]),
      ),
    ]),
  );
}

function readCalls(stderr: Uint8Array, imports: WrappedImport[]): { calls: TracedCall[]; stderr: string } {
  const calls: TracedCall[] = [];
  const byIndex = new Map(imports.map((one) => [one.index, one]));
  const text = Buffer.from(stderr).toString("latin1");
  const records = new RegExp(`${String.fromCharCode(START)}((?:[0-9a-f]{16})+)${String.fromCharCode(END)}`, "g");
  const rest = text.replace(records, (_, digits: string) => {
    const numbers = digits.match(/.{16}/g) ?? [];
    const one = byIndex.get(Number.parseInt(numbers[0] as string, 16));
    if (!one) return "";
    const count = Math.min(one.params.length, MOST_NUMBERS - 2);
    const args = numbers.slice(1, 1 + count).map((hex) => `0x${hex.replace(/^0+(?=.)/, "")}`);
    const result = numbers[1 + count];
    calls.push({
      module: one.module,
      name: one.name,
      args,
      ...(result !== undefined && { result: Number.parseInt(result, 16) }),
    });
    return "";
  });
  return { calls, stderr: Buffer.from(rest, "latin1").toString("utf8") };
}
