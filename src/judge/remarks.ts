import { PREVIEW1, UNSTABLE, WASIX_32, WASIX_64 } from "../model/names/abis.js";
import { nameOf } from "../model/names/names.js";
import type { Needs } from "../model/needs.js";
import type { Remark } from "../model/report.js";
import { isCoreWasi, WITHOUT_POINTERS } from "./conventions.js";

/** Returns a remark about one oddity of a module, or nothing if the module does not have it. */
type Rule = (needs: Needs) => Remark | undefined;

/** Oddities of a module on any runtime, in the order of the rules. */
export function remarksOn(needs: Needs): Remark[] {
  return (needs.format === "core" ? OF_MODULES : OF_COMPONENTS).flatMap((rule) => rule(needs) ?? []);
}

const duplicateImports: Rule = ({ imports }) => {
  const twice = imports.filter(({ count }) => count > 1);
  if (twice.length === 0) return undefined;
  const list = twice.map((one) => `${nameOf(one)} (${one.count} times)`).join(", ");
  return {
    kind: "duplicate-imports",
    text: `Lists imports more than once: ${list}. Most hosts accept that; some that convert it to a component do not.`,
    names: twice.map(nameOf),
    advice: "`wasm-opt --duplicate-import-elimination` joins them.",
  };
};

const conflictingImports: Rule = ({ imports }) => {
  const signatures = new Map<string, Set<string>>();
  for (const one of imports) {
    signatures.set(nameOf(one), (signatures.get(nameOf(one)) ?? new Set()).add(`${one.kind} ${one.signature}`));
  }
  const names = [...signatures].filter(([, types]) => types.size > 1).map(([name]) => name);
  if (names.length === 0) return undefined;
  return {
    kind: "conflicting-imports",
    text: `Imports ${names.join(", ")} with two types; a host that checks types can provide only one of them.`,
    names,
    advice: "Rebuild every object of the program with one libc.",
  };
};

/** Pairs of import modules that no libc uses together. */
const MIXED: [string, string, why: string][] = [
  [PREVIEW1, UNSTABLE, "which differ in the values of whence and the layout of file status"],
  [WASIX_32, WASIX_64, "which differ in the width of a pointer"],
];

const mixedAbis: Rule = ({ imports }) => {
  const has = (module: string) => imports.some((one) => one.module === module);
  const mixed = MIXED.find(([one, other]) => has(one) && has(other));
  if (!mixed) return undefined;
  const [one, other, why] = mixed;
  return {
    kind: "mixed-abis",
    text: `Mixes ${one} and ${other}, ${why}: objects built with different libcs were linked together.`,
    names: imports.filter(({ module }) => module === one || module === other).map(nameOf),
    advice: "Rebuild every object and static library with one libc.",
  };
};

/** wit-component's name for the adapted module. */
const ADAPTED = "__main_module__";

const adapter: Rule = ({ imports }) => {
  const names = imports.filter(({ module }) => module === ADAPTED).map(nameOf);
  if (names.length === 0) return undefined;
  return {
    kind: "adapter",
    text: "Is an adapter: it turns a core module's calls into a component's, and runs only beside such a module.",
    names,
    advice: "Pass it to wasm-tools component new with --adapt, together with the module.",
  };
};

/** Made for `wasm-tools component new`: interfaces among its imports, or functions of interfaces among its exports. */
const coreOfComponent: Rule = ({ imports, exports }) => {
  const lowered = imports.filter(({ module }) => /^(\[export\]|cm32p2\||[a-z][a-z0-9-]*:[a-z0-9-]+\/)/.test(module));
  const lifted = exports.filter(({ name }) => /^[a-z][a-z0-9-]*:[a-z0-9-]+\/[^#]+#/.test(name));
  if (lowered.length + lifted.length === 0 || imports.some(({ module }) => module === ADAPTED)) return undefined;
  const preview1 = imports.some(({ module }) => module === PREVIEW1);
  const kinds = preview1 ? ", and calls preview 1 beside it" : "";
  const runs = lowered.length > 0 ? "no host runs it unchanged" : "hosts call its exports only inside a component";
  return {
    kind: "core-of-component",
    text: `Is the core module of a component${kinds}: ${runs}.`,
    names: [...lowered.map(nameOf), ...lifted.map(({ name }) => name)],
    advice: `Turn it into a component: wasm-tools component new${preview1 ? ` --adapt ${PREVIEW1}.reactor.wasm` : ""}.`,
  };
};

const twoEntries: Rule = ({ exports }) => {
  const names = ["_start", "_initialize"].filter((wanted) => exports.some(({ name }) => name === wanted));
  if (names.length < 2) return undefined;
  return {
    kind: "two-entries",
    text: "Exports both _start and _initialize: in WASI a module is either a command or a reactor.",
    names,
    advice: "Link with -mexec-model=reactor for a library, without it for a program.",
  };
};

const noMemory: Rule = ({ imports, exports }) => {
  const calls = imports.filter((one) => isCoreWasi(one) && !WITHOUT_POINTERS.test(one.name));
  const memory =
    imports.some(({ kind }) => kind === "memory") ||
    exports.some(({ kind, name }) => kind === "memory" && name === "memory");
  if (calls.length === 0 || memory) return undefined;
  return {
    kind: "no-memory",
    text: 'Exports no memory called "memory", in which hosts read and write what WASI\'s pointers point to.',
    names: calls.map(nameOf),
    advice: "Link without options that hide it, such as --no-export-memory.",
  };
};

const threadSpawns = (imports: Needs["imports"]) =>
  imports.filter(({ module, name }) => module === "wasi" && name === "thread-spawn");

const noThreadEntry: Rule = ({ imports, exports }) => {
  const spawns = threadSpawns(imports);
  if (spawns.length === 0 || exports.some(({ name }) => name === "wasi_thread_start")) return undefined;
  return {
    kind: "no-thread-entry",
    text: "Spawns threads but exports no wasi_thread_start, which a host calls to start one.",
    names: spawns.map(nameOf),
    advice: "Link with -pthread for wasm32-wasip1-threads, and --export=wasi_thread_start where the linker drops it.",
  };
};

const unsharedThreads: Rule = ({ imports }) => {
  const spawns = threadSpawns(imports);
  if (spawns.length === 0 || imports.some(({ kind }) => kind === "memory")) return undefined;
  return {
    kind: "unshared-threads",
    text: "Spawns threads but imports no memory: where that runs, each thread is an instance with a memory of its own, and they share nothing.",
    names: spawns.map(nameOf),
    advice: "Link with -pthread for wasm32-wasip1-threads: then all threads share one imported memory.",
  };
};

const UNWINDS = /^(proc_fork|stack_checkpoint|stack_restore)$/;

const noAsyncify: Rule = ({ imports, exports }) => {
  const calls = imports.filter(({ module, name }) => module.startsWith("wasix_") && UNWINDS.test(name));
  if (calls.length === 0 || exports.some(({ name }) => name === "asyncify_start_unwind")) return undefined;
  return {
    kind: "no-asyncify",
    text: `Calls ${calls.map(({ name }) => name).join(", ")} without Asyncify's exports, which the host needs to copy the stack: Wasmer stops the program at that call.`,
    names: calls.map(nameOf),
    advice: "Run wasm-opt --asyncify; cargo-wasix and the linker of wasix-libc do so by themselves.",
  };
};

/** For an adapted preview 1 module: the interfaces are those that the adapter calls, not those of the program. */
const adapted: Rule = ({ component }) => {
  if (!component?.adapted) return undefined;
  const { abi, as, functions, wasi } = component.adapted;
  return {
    kind: "adapted",
    text: `Was a ${as} that imports ${functions.length} of ${abi}; an adapter${wasi ? ` for WASI ${wasi}` : ""} turned it into a component.`,
    names: functions.map((name) => `${abi}.${name}`),
  };
};

const OF_MODULES: Rule[] = [
  duplicateImports,
  conflictingImports,
  mixedAbis,
  adapter,
  coreOfComponent,
  twoEntries,
  noMemory,
  noThreadEntry,
  unsharedThreads,
  noAsyncify,
];
const OF_COMPONENTS: Rule[] = [duplicateImports, adapted];
