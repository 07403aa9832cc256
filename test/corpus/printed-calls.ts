/** Who calls whom, in the text that `wasm-tools print` makes of a module without names. */
export interface PrintedCalls {
  imports: { module: string; name: string }[];
  /** Exported functions. */
  exports: Map<string, number>;
  /** Caller → callees. */
  direct: Set<number>[];
  /** Whether some indirect call of the one has the type of the other, which a table holds. */
  mayReach(caller: number, callee: number): boolean;
}

export function readPrintedCalls(text: string): PrintedCalls {
  const types: string[] = [];
  const typeOf: number[] = [];
  const imports: PrintedCalls["imports"] = [];
  const exports = new Map<string, number>();
  const direct: Set<number>[] = [];
  const indirect: Set<number>[] = [];
  const held = new Set<number>();
  for (const line of text.split("\n")) {
    const type = line.match(/^ {2}\(type \(;\d+;\) \((func.*)\)\)$/);
    if (type) types.push(type[1] as string);
    const imported = line.match(/^ {2}\(import "(.*?)" "(.*?)" \(func .*?\(type (\d+)\).*\)\)$/);
    if (imported) imports.push({ module: imported[1] as string, name: imported[2] as string });
    const defined = line.match(/^ {2}\(func \(;\d+;\) \(type (\d+)\)/);
    const index = imported?.[3] ?? defined?.[1];
    if (index !== undefined) {
      typeOf.push(Number(index));
      direct.push(new Set());
      indirect.push(new Set());
    }
    const exported = line.match(/^ {2}\(export "(.*)" \(func (\d+)\)\)$/);
    if (exported) exports.set(exported[1] as string, Number(exported[2]));
    const call = line.match(/^\s+call (\d+)$/);
    if (call) direct.at(-1)?.add(Number(call[1]));
    const through = line.match(/^\s+call_indirect (?:\d+ )?\(type (\d+)\)$/);
    if (through) indirect.at(-1)?.add(Number(through[1]));
    const elements = line.match(/^ {2}\(elem .*func((?: \d+)+)\)$/);
    for (const one of elements?.[1]?.trim().split(" ") ?? []) held.add(Number(one));
  }
  const same = (a: number, b: number) => types[a] === types[b];
  const mayReach = (caller: number, callee: number) =>
    held.has(callee) && [...(indirect[caller] ?? [])].some((type) => same(type, typeOf[callee] ?? -1));
  return { imports, exports, direct, mayReach };
}

/**
 * The least [indirect calls, calls] from each function to one of `targets`, found by trying every call again and again
 * until nothing becomes better: slow, and too plain to be wrong.
 */
export function shortest({ direct, mayReach }: PrintedCalls, targets: number[]) {
  const best = new Map<number, [number, number]>(targets.map((target) => [target, [0, 0]]));
  const less = (a: [number, number], b: [number, number] | undefined) =>
    b === undefined || a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [callee, [indirect, length]] of [...best]) {
      for (let caller = 0; caller < direct.length; caller++) {
        const by: [number, number] | undefined = direct[caller]?.has(callee)
          ? [indirect, length + 1]
          : mayReach(caller, callee)
            ? [indirect + 1, length + 1]
            : undefined;
        if (!by || !less(by, best.get(caller))) continue;
        best.set(caller, by);
        changed = true;
      }
    }
  }
  return (from: number) => best.get(from);
}
