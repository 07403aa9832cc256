/**
 * `import()` of an optional package. The command line cannot write it plainly: in code that V8 kept from the build
 * (see launch.cjs) Node 20 finds no loader for it, so launch.cjs leaves its own behind.
 */
export function importPackage<T>(name: string): Promise<T> {
  const launched = (globalThis as { [LAUNCHED]?: (name: string) => Promise<unknown> })[LAUNCHED];
  return (launched?.(name) ?? import(name)) as Promise<T>;
}

const LAUNCHED = Symbol.for("wasi-scan import");
