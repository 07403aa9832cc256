import { directory } from "./directory.js";
import { file } from "./file.js";
import type { Input, InputKind } from "./input.js";
import { stdin } from "./stdin.js";
import { url } from "./url.js";

export type { Input, InputKind, OpenInput } from "./input.js";

const kinds: InputKind[] = [directory, stdin, url];

/**
 * The modules that one argument of the command line names: a file, a folder (all modules below it), a URL, `-` for
 * standard input. Lazy and in a fixed order.
 *
 * The generator throws a WasiScanError if the spec names nothing (`not-found`, `no-modules`); problems of
 * one module (`unreadable`, `network`, `malformed` text format) come from its `open()`.
 */
export async function* listInputs(spec: string): AsyncGenerator<Input> {
  const kind = kinds.find(({ accepts }) => accepts(spec)) ?? file;
  yield* kind.list(spec);
}
