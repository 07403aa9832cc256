/**
 * `import()` of an optional package. The command line cannot use a plain `import()`: for code from V8's code cache
 * (see launch.cjs) Node 20 has no loader, so launch.cjs provides one.
 */
export function importPackage<T>(name: string): Promise<T> {
  const launched = (globalThis as { [LAUNCHED]?: (name: string) => Promise<unknown> })[LAUNCHED];
  return (launched?.(name) ?? import(name)) as Promise<T>;
}

const LAUNCHED = Symbol.for("wasi-scan import");
