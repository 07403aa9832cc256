import { ModuleEditor } from "../../src/rewrite/edit-module.js";
import { END, START } from "../../src/rewrite/trace-records.js";

/** What a module did that its host can see. */
export interface Played {
  /** `random_get(1,2)`, in order. */
  calls: string[];
  /** For each exported function called with zeros: what it gave, or how it trapped. */
  results: string[];
  /** Values of exported globals, and the memory. */
  left: string[];
  /** What a traced module reported, which is none of its calls. */
  reports: Uint8Array;
}

class Exit extends Error {}

/**
 * Runs every export of a module with a host that answers each call by its number. Undefined where it cannot be
 * instantiated that way, since it imports more than functions.
 *
 * @param exported its memory
 * @param traced whether it reports in that memory
 */
export function play(bytes: Uint8Array, exported: string, traced: boolean): Played | undefined {
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const { imports } = new ModuleEditor("played", bytes);
  const calls: string[] = [];
  const reports: Uint8Array[] = [];
  let memory: WebAssembly.Memory | undefined;
  const host: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name, results } of imports) {
    host[from] ??= Object.create(null) as Record<string, WebAssembly.ImportValue>;
    host[from][name] = (...args: unknown[]) => {
      const report = traced && name === "fd_write" ? reportAt(memory, args[1]) : undefined;
      if (report) {
        reports.push(report);
        return 0;
      }
      calls.push(`${name}(${args.map(String)})`);
      if (name === "proc_exit") throw new Exit("exits");
      const values = results.map((type) => answerOf(type, calls.length));
      return values.length > 1 ? values : values[0];
    };
  }
  let instance: WebAssembly.Instance;
  try {
    instance = new WebAssembly.Instance(module, host);
  } catch (error) {
    if (error instanceof WebAssembly.LinkError || error instanceof TypeError || error instanceof RangeError)
      return undefined;
    return { calls, results: [endOf(error)], left: [], reports: Buffer.concat(reports) };
  }
  memory = instance.exports[exported] as WebAssembly.Memory;
  const results: string[] = [];
  const left: string[] = [];
  for (const [name, value] of Object.entries(instance.exports)) {
    if (typeof value !== "function") continue;
    results.push(`${name}: ${attempt(() => (value as (...all: number[]) => unknown)())}`);
  }
  for (const [name, value] of Object.entries(instance.exports)) {
    if (value instanceof WebAssembly.Global) left.push(`${name}: ${attempt(() => value.value)}`);
  }
  left.push(
    Buffer.from(memory.buffer)
      .subarray(0, 1 << 16)
      .toString("latin1"),
  );
  return { calls, results, left, reports: Buffer.concat(reports) };
}

/** The record that an fd_write writes, if it is one. */
function reportAt(memory: WebAssembly.Memory | undefined, iovec: unknown): Uint8Array | undefined {
  if (!memory) return undefined;
  const view = new DataView(memory.buffer);
  const wide = typeof iovec === "bigint";
  const at = wide ? Number(iovec) : (iovec as number) >>> 0;
  if (at + 16 > view.byteLength) return undefined;
  const from = wide ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
  const length = wide ? Number(view.getBigUint64(at + 8, true)) : view.getUint32(at + 4, true);
  if (from + length > view.byteLength) return undefined;
  const bytes = new Uint8Array(memory.buffer, from, length).slice();
  return bytes[0] === START && bytes.at(-1) === END ? bytes : undefined;
}

function answerOf(type: string, number: number): unknown {
  if (type === "i64") return BigInt(number);
  return /^[if]\d+$/.test(type) ? number : null;
}

function attempt(action: () => unknown): string {
  try {
    return String(action());
  } catch (error) {
    return endOf(error);
  }
}

const endOf = (error: unknown): string => (error instanceof Error ? `${error.name} ${error.message}` : "thrown");
