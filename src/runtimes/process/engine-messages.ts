/** Trap kinds by what engines say of them; the first that matches counts. Sources: the engines' own messages, as measured. */
const TRAPS: [kind: string, pattern: RegExp][] = [
  // Linkers that accept anything fail at the call.
  ["unlinked", /unknown import|has not been defined|missing import|unlinked|is not exported in module/i],
  [
    "no entry",
    /exported `_start`|function export `_start`|wasm function not found|exported WASI entry point|(?:export|contain) a "_start" function|not found in the module export list|function name is required when reactor mode|_start`? (function )?(not found|is missing)|missing export _start|(not have a|no export named) `_start`|wasi:cli\/run\S* is not among the exports|no exported instance named `wasi:cli\/run/i,
  ],
  ["stack overflow", /stack overflow|call stack (size )?exhausted|maximum call stack|stack exhausted/i],
  ["exit status", /invalid exit status/i],
  [
    "no memory export",
    /(missing|no).*memory (export|found)|missing export memory|must export memory|does not export any memories|"?(instance\.)?exports\.memory"? property must be/i,
  ],
  ["unreachable", /\bunreachable\b/i],
  [
    "indirect call",
    /indirect call|uninitialized element|undefined element|null function|table index|table access|signature mismatch|out of bounds table|call_indirect/i,
  ],
  ["unaligned", /unaligned|misaligned/i],
  ["conversion", /out of bounds trunc/i],
  ["out of bounds", /out of bounds|out-of-bounds|outside of memory|memory fault/i],
  ["division", /divi(de|sion) by zero|divide result|remainder by zero|integer overflow/i],
  ["conversion", /invalid conversion to integer|float unrepresentable|conversion to integer/i],
  ["null reference", /null reference|null pointer/i],
  ["cast", /illegal cast|cast failure/i],
  ["atomic wait", /atomics?\.wait|atomic wait|expected shared memory/i],
  ["uncaught exception", /uncaught exception|wasm exception|WebAssembly\.Exception/i],
  ["out of memory", /out of memory|allocation failed|cannot allocate|could not allocate|allocate memory/i],
  [
    "host error",
    /\b(?!Runtime|Wasmer|Wasmtime)[A-Z]\w*(Error|Exception)\b|^Error: |^thrown |panicked|not (yet )?(supported|implemented)|[Uu]nimplemented/,
  ],
];

/** The kind of trap in an engine's message: one of {@link TRAPS}, or `other`. */
export function classifyTrap(message: string): string {
  const text = withoutBacktrace(message);
  return TRAPS.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

const LINKS: [reason: "missing" | "signature", pattern: RegExp][] = [
  // wasmtime
  ["missing", /unknown import: `(?<module>[^`]*?)::(?<name>[^`]*)` has not been defined/],
  ["signature", /incompatible import type for `(?<module>[^`]*?)::(?<name>[^`]*)`/],
  // iwasm, at the call
  ["missing", /call unlinked import function \((?<module>[^,()]*), (?<name>[^()]*)\)/],
  // wizer before 11
  ["missing", /call an unknown imported function: '(?<module>[^']*)' '(?<name>[^']*)'/],
  // wasmtime, of components
  [
    "signature",
    /component imports instance `(?<module>[^`]*)`, but a matching[\s\S]*instance export `(?<name>[^`]*)` has the wrong type\s+\d+: (?!\w+ implementation is missing)/,
  ],
  [
    "missing",
    /component imports instance `(?<module>[^`]*)`, but a matching[\s\S]*instance export `(?<name>[^`]*)` has the wrong type/,
  ],
  ["missing", /component imports (?:instance|function|resource) `(?<module>[^`]*)`, but a matching/],
  // wasmer
  ["missing", /importing "(?<module>[^"]*)"\."(?<name>[^"]*)": unknown import/],
  ["signature", /importing "(?<module>[^"]*)"\."(?<name>[^"]*)": incompatible import/],
  // wasmer-go
  ["missing", /Missing import: `(?<module>[^`]*)`\.`(?<name>[^`]*)`/],
  // wazero
  ["missing", /"(?<name>[^"]*)" is not exported in module "(?<module>[^"]*)"/],
  [
    "signature",
    /import(?:\[\d+\])? \w+\[(?<module>[^\].]*)\.(?<name>[^\]]*)\]: (?:\w+ )?(?:signature|type|\w+) mismatch/,
  ],
  ["missing", /module\[(?<module>[^\]]*)\] not instantiated/],
  // wasmi
  ["missing", /invalid Wasi import: (?<module>.*?)::(?<name>.*)/],
  ["missing", /cannot find definition for import (?<module>.*?)::(?<name>.*?) with type/],
  ["signature", /(?:type mismatch|found definition) for import (?<module>.*?)::(?<name>.*?)(?:: expected| with type)/],
  ["signature", /imported \w+ \((?<module>[^,]*),(?<name>[^)]*)\) type mismatch/],
  ["signature", /imported \w+ type mismatch\. expected/],
  // chicory
  ["missing", /could not find host \w+ for import number: \d+ named (?<module>[^.\s]*)\.(?<name>\S+)/],
  ["signature", /incompatible import type for host \w+ (?<module>[^.\s]*)\.(?<name>\S+)/],
  // wasmedge
  ["missing", /unknown import, Code[\s\S]*linking module: "(?<module>[^"]*)" , \w+ name: "(?<name>[^"]*)"/],
  ["signature", /incompatible import type, Code[\s\S]*linking module: "(?<module>[^"]*)" , \w+ name: "(?<name>[^"]*)"/],
  // wasm3, at the call
  ["missing", /missing imported function \('(?<module>[^'.]*)\.(?<name>[^']*)'\)/],
  ["signature", /^function signature mismatch/],
  // graalwasm
  [
    "missing",
    /'(?<name>[^']*)', referenced in the module '[^']*', does not exist in the imported module '(?<module>[^']*)'/,
  ],
  ["missing", /module '(?<module>[^']*)', referenced (?:in|by) the import (?:of \w+ )?'(?<name>[^']*)' in/],
  ["signature", /^incompatible import type$/],
];

export interface LinkFailure {
  /** Absent if the engine names only the module. */
  import?: string;
  /** Absent if the engine names nothing. */
  module?: string;
  reason: "missing" | "signature";
}

/** The import in an engine's link error, or undefined if it names none. */
export function classifyLink(message: string): LinkFailure | undefined {
  for (const [reason, pattern] of LINKS) {
    const match = pattern.exec(message);
    if (!match) continue;
    const { module, name } = match.groups ?? {};
    if (module === undefined) return { reason };
    // A name may be empty or absent; a module may not.
    if (module) return { import: name === undefined ? undefined : `${module}.${name}`, module, reason };
  }
  return undefined;
}

// A backtrace contains the guest's function names, such as `std::panicking::…`.
function withoutBacktrace(message: string): string {
  const cause = message.lastIndexOf("Caused by:");
  const text = cause >= 0 ? message.slice(cause) : message.replace(/wasm (?:backtrace|stack trace):[\s\S]*$/, "");
  return text
    .split("\n")
    .filter((line) => !/^\s+at |^\s*\d+:\s+(0x[0-9a-f]+ - |<)/.test(line))
    .join("\n");
}
