/**
 * A file as findings name it, the same on every system and in every checkout: `./a\b.wasm` is `a/b.wasm`, and so is
 * `/build/a/b.wasm` where the root is `/build`.
 */
export function findingName(name: string, root?: string): string {
  const path = name.replaceAll("\\", "/").replace(/^(\.\/+)+/, "");
  const base = root?.replaceAll("\\", "/").replace(/\/*$/, "/");
  return base !== undefined && path.startsWith(base) && path !== base ? path.slice(base.length) : path;
}
