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

/**
 * The code of a probe and of the files that it imports. Raw declarations are kept only if they are used:
 * declaring another syscall must not change every probe.
 *
 * @param read a path below the probes folder → its code without comments
 */
export function withImports(path: string, read: (path: string) => string): string[] {
  const files = new Map<string, string>();
  const pending = [path];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (files.has(next)) continue;
    const code = read(next);
    files.set(next, code);
    for (const [, from = ""] of code.matchAll(/\bfrom "([^"]+)"/g)) pending.push(resolve(next, from));
  }
  const names = new Set([...files.values()].flatMap((code) => code.replace(DECLARATION, " ").match(/\w+/g) ?? []));
  return [...files.values()].map((code) =>
    code.replace(DECLARATION, (text, name: string) => (names.has(name) ? text : "")),
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
