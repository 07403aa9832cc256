/** A probe's source without comments and with white space folded, so that rewording a comment changes no digest. */
export function withoutComments(path: string, text: string): string {
  const pattern = path.endsWith(".wat") ? WAT : ASSEMBLYSCRIPT;
  return text
    .replace(pattern, (_match, string?: string) => string ?? " ")
    .replace(/\s+/g, " ")
    .trim();
}

// A string is matched first, so that a comment sign inside it does not count.
const ASSEMBLYSCRIPT = /("(?:[^"\\\n]|\\.)*"|`[^`]*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const WAT = /("(?:[^"\\\n]|\\.)*")|;;[^\n]*|\(;[\s\S]*?;\)/g;

/** One file of the probes folder, read once for all probes that import it. */
export interface SourceFile {
  /** Paths of the files that it imports, below the probes folder. */
  imports: string[];
  /** Its code without comments: raw declarations of syscalls, and what stands between them. */
  parts: { text: string; declares?: string }[];
  /** Every word outside of the raw declarations. */
  words: ReadonlySet<string>;
}

/** @param path below the probes folder */
export function sourceFile(path: string, text: string): SourceFile {
  const code = withoutComments(path, text);
  const parts: SourceFile["parts"] = [];
  let from = 0;
  for (const { 0: found, 1: declares = "", index } of code.matchAll(DECLARATION)) {
    parts.push({ text: code.slice(from, index) }, { text: found, declares });
    from = index + found.length;
  }
  parts.push({ text: code.slice(from) });
  const rest = parts.map((part) => (part.declares === undefined ? part.text : " "));
  return {
    imports: [...code.matchAll(/\bfrom "([^"]+)"/g)].map(([, target = ""]) => resolve(path, target)),
    parts,
    words: new Set(rest.join("").match(/\w+/g)),
  };
}

/**
 * The code of a probe and of the files that it imports. Raw declarations are kept only if they are used:
 * declaring another syscall must not change every probe.
 *
 * @param read a path below the probes folder → that file
 */
export function withImports(path: string, read: (path: string) => SourceFile): string[] {
  const files = new Map<string, SourceFile>();
  const pending = [path];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (files.has(next)) continue;
    const file = read(next);
    files.set(next, file);
    pending.push(...file.imports);
  }
  const all = [...files.values()];
  const used = (name: string) => all.some(({ words }) => words.has(name));
  return all.map(({ parts }) =>
    parts.map(({ text, declares }) => (declares === undefined || used(declares) ? text : "")).join(""),
  );
}

const DECLARATION = /@external\([^)]*\) (?:export )?declare function (\w+)\([^)]*\): \w+;/g;

/** `../abi/check` seen from `wasi/x.ts` → `abi/check.ts` */
function resolve(path: string, from: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of from.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return `${parts.join("/")}.ts`;
}
