import { directory } from "./directory.js";
import { file } from "./file.js";
import { image } from "./image.js";
import type { Input, InputKind, ListOptions, Tell } from "./input.js";
import { manifest } from "./manifest.js";
import { stdin } from "./stdin.js";
import { url } from "./url.js";

export { fileInput } from "./file.js";
export type { Declared, Input, InputKind, ListOptions, OpenInput, Tell } from "./input.js";

const kinds: InputKind[] = [image, directory, stdin, url, manifest];

/**
 * The modules that one argument of the command line names: a file, a folder (all modules below it), an image, a URL,
 * a manifest, `-` for standard input. Lazy and in a fixed order.
 *
 * The generator throws a WasiScanError if the spec names nothing (`not-found`, `no-modules`); problems of
 * one module (`unreadable`, `network`, `malformed` text format) come from its `open()`.
 *
 * @param tell takes what was skipped or looks wrong
 */
export async function* listInputs(
  spec: string,
  tell: Tell = () => {},
  options: ListOptions = {},
): AsyncGenerator<Input> {
  const kind = kinds.find(({ accepts }) => accepts(spec)) ?? file;
  yield* kind.list(spec, tell, options);
}
