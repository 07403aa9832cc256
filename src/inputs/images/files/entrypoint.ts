import type { ImageConfig } from "../found-image.js";
import { isNative } from "./content.js";
import type { FileSystem, ImageFile } from "./file-system.js";
import { join } from "./paths.js";

/** What an image starts. */
export type Entry =
  | { kind: "none" }
  | { kind: "missing"; path: string }
  | { kind: "module" | "native" | "other"; path: string; file: ImageFile; function?: string };

/**
 * The file that the entrypoint of an image names, or its command where it has no entrypoint. `/app.wasm#handle` is the
 * function `handle` of that module, as runwasi reads it.
 *
 * @throws WasiScanError `malformed` for links that lead in a circle
 */
export function findEntry(files: FileSystem, config: ImageConfig): Entry {
  const [word] = [...config.entrypoint, ...config.command];
  if (word === undefined || word === "") return { kind: "none" };
  const whole = locate(files, config, word);
  if (whole) return { kind: kindOf(whole.file), ...whole };
  const [, path, name] = /^(.+)#([^#/]*)$/.exec(word) ?? [];
  const part = path === undefined ? undefined : locate(files, config, path);
  if (!part || kindOf(part.file) !== "module") return { kind: "missing", path: path ?? word };
  return { kind: "module", ...part, ...(name && { function: name }) };
}

function locate(files: FileSystem, { folder, environment }: ImageConfig, word: string) {
  for (const path of candidates(word, folder, environment)) {
    const found = files.file(path);
    if (found) return found;
  }
  return undefined;
}

/** A shell's rule, and then the root: a Wasm runtime takes `app.wasm` for `/app.wasm`. */
function candidates(word: string, folder: string, environment: string[]): string[] {
  if (word.startsWith("/")) return [word];
  const beside = [join("/", folder, word), `/${word}`];
  if (word.includes("/")) return beside;
  const path = environment.find((one) => one.startsWith("PATH="))?.slice("PATH=".length) ?? "";
  return [
    ...path
      .split(":")
      .filter(Boolean)
      .map((one) => join(one, word)),
    ...beside,
  ];
}

function kindOf({ content }: ImageFile): "module" | "native" | "other" {
  if (content === "module" || content === "text-module") return "module";
  return isNative(content) ? "native" : "other";
}
