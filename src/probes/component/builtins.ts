// Built-in functions of the Canonical ABI for streams, futures and waiting, by opcode
// (https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md#canonical-definitions). Reading and
// writing are async there: they report that they are blocked, and a set of waitables says when they are done. The variants
// that wait by themselves need a separate proposal.

/** What a probe imports them from; a stream or a future of a type that an interface has comes from that interface. */
export const BUILTINS = "canon";

export interface Builtin {
  opcode: number;
  /** The stream or future type that it concerns, if any. */
  of?: "stream" | "future";
  /** A waitable set's: memory without options in front. */
  waits?: boolean;
  /** Whether it takes call options. */
  moves?: boolean;
}

const ON_ONE = new Map<string, Builtin>(
  Object.entries({
    "stream-new": { opcode: 0x0e, of: "stream" },
    "stream-read": { opcode: 0x0f, of: "stream", moves: true },
    "stream-write": { opcode: 0x10, of: "stream", moves: true },
    "stream-drop-readable": { opcode: 0x13, of: "stream" },
    "stream-drop-writable": { opcode: 0x14, of: "stream" },
    "future-read": { opcode: 0x16, of: "future", moves: true },
    "future-drop-readable": { opcode: 0x1a, of: "future" },
  }),
);

const ON_SETS = new Map<string, Builtin>(
  Object.entries({
    "waitable-set-new": { opcode: 0x1f },
    "waitable-set-wait": { opcode: 0x20, waits: true },
    "waitable-set-drop": { opcode: 0x22 },
    "waitable-join": { opcode: 0x23 },
  }),
);

/**
 * `[stream-read]u8`, `[future-read]error-code`, `[waitable-set-new]` → what it is, and the type that it is about; a future
 * is one of a result whose error has that type. Undefined for the name of a function.
 */
export function builtinOf(name: string): { builtin: Builtin; type: string } | undefined {
  const [, called = "", type = ""] = /^\[([a-z-]+)\](.*)$/.exec(name) ?? [];
  const builtin = (type === "" ? ON_SETS : ON_ONE).get(called);
  return builtin && { builtin, type };
}
