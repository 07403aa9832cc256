import { WasiScanError } from "../model/errors.js";
import { PREVIEW1, UNSTABLE, WASIX_32, WASIX_64 } from "../model/names/abis.js";
import { type ImportedFunction, ModuleEditor } from "./edit-module.js";
import {
  call,
  extendU,
  i32,
  i32Const,
  i64Const,
  leave,
  localGet,
  localSet,
  reinterpret,
  when,
} from "./instructions.js";
import { Scratch } from "./scratch.js";
import { MOST_ARGUMENTS, MOST_NUMBERS, readRecords, type TracedCall } from "./trace-records.js";
import { addReport, REPORT_BYTES, type Writer } from "./trace-report.js";

export type { TracedCall } from "./trace-records.js";

export interface TracedModule {
  bytes: Uint8Array;
  /** Extracts the calls from the module's standard error. */
  read(stderr: Uint8Array): { calls: TracedCall[]; stderr: string };
}

/** Import modules that have an `fd_write` to report with. */
const WITH_FD_WRITE: readonly string[] = [PREVIEW1, UNSTABLE, WASIX_32, WASIX_64];

/**
 * The module with every WASI import wrapped, so that it reports each call on standard error. From the
 * runtime it needs only the fd_write of its own ABI.
 *
 * @throws WasiScanError `bad-usage` if the module cannot be traced: it has no WASI imports, or no memory for the report;
 *   `malformed` for bytes that cannot be read
 */
export function traceModule(name: string, bytes: Uint8Array): TracedModule {
  const editor = new ModuleEditor(name, bytes);
  const traced = editor.imports.filter(isTraceable);
  if (traced.length === 0) {
    throw new WasiScanError("bad-usage", `${name}: has no WASI imports`, "There is nothing to trace.");
  }
  const scratch = scratchOf(name, editor);
  const writer = writerOf(editor, traced, scratch);
  const report = addReport(editor, scratch, writer);
  const unwinding = editor.exported("asyncify_get_state");
  for (const one of traced) {
    editor.replace(one, editor.addFunction(one.type, one.results, wrapperOf(one, { report, unwinding })));
  }
  return { bytes: editor.write(), read: (stderr) => readRecords(stderr, editor.imports) };
}

/** Every function of WASI takes and leaves numbers; one that does not is something else. */
function isTraceable({ module, params, results }: ImportedFunction): boolean {
  return /^(wasi$|wasi_|wasix_)/.test(module) && [...params, ...results].every((type) => /^[if](32|64)$/.test(type));
}

/** The memory that hosts read: the one that is exported by that name, else the first. */
function scratchOf(name: string, { memories, exports }: ModuleEditor): Scratch {
  const index = exports.find((one) => one.kind === "memory" && one.name === "memory")?.index ?? 0;
  const memory = memories[index];
  if (memory && memory.bytes >= REPORT_BYTES) return new Scratch(memory, index);
  const hint = "The module itself writes the trace, so it needs memory for it.";
  const what = memory ? `only ${memory.bytes} bytes of memory at its start` : "no memory";
  throw new WasiScanError("bad-usage", `${name}: has ${what} and cannot be traced`, hint);
}

/** The module's own fd_write as it is, or one more import. */
function writerOf(editor: ModuleEditor, traced: ImportedFunction[], { address }: Scratch): Writer {
  const params = ["i32", address, address, address];
  const own = traced.find((one) => one.name === "fd_write" && `${one.params}|${one.results}` === `${params}|i32`);
  if (own) return { index: own.index, params };
  const abi = WITH_FD_WRITE.find((one) => traced.some(({ module }) => module === one)) ?? PREVIEW1;
  const type = editor.addType({ params, results: ["i32"] });
  return { index: editor.addImport(abi, "fd_write", type), params };
}

interface Reporting {
  /** The function that writes a record. */
  report: number;
  /** Asyncify's function that tells whether the stack is taken down or put up again just now. */
  unwinding: number | undefined;
}

/**
 * The code that calls the import and then reports it with its result; one without a result may not return, and is
 * reported before. While Asyncify takes the stack down or puts it up again, a call is not made, or comes back without
 * having been made.
 */
function wrapperOf({ index, params, results }: ImportedFunction, { report, unwinding }: Reporting): number[] {
  const args = params.map((type, local) => [...localGet(local), ...widened(type)]).slice(0, MOST_ARGUMENTS);
  const result = params.length;
  const numbers = [i64Const(index), ...args];
  if (results.length > 0) numbers.push([...localGet(result), ...widened(results[0] as string)]);
  const zeros = Array.from({ length: MOST_NUMBERS - numbers.length }, () => i64Const(0));
  const record = [...numbers.flat(), ...zeros.flat(), ...i32Const(numbers.length), ...call(report)];
  const called = [...params.flatMap((_, local) => localGet(local)), ...call(index)];
  if (results.length === 0) {
    const first = unwinding === undefined ? record : [...call(unwinding), ...i32.eqz, ...when(record)];
    return [...first, ...called];
  }
  const given = results.flatMap((_, at) => localGet(result + at));
  // The last result lies on top.
  const taken = results.flatMap((_, at) => localSet(result + results.length - 1 - at));
  const early = unwinding === undefined ? [] : [...call(unwinding), ...when(given, leave)];
  return [...called, ...taken, ...early, ...record, ...given];
}

/** What is on the stack as 64 bits; nothing that WASI passes is anything but a number. */
function widened(type: string): number[] {
  if (type === "i32") return extendU;
  if (type === "f32") return [...reinterpret.f32, ...extendU];
  return type === "f64" ? reinterpret.f64 : [];
}
