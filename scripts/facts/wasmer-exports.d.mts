import type { SyscallFact, WasmerRelease } from "../../src/model/facts.js";

type Span = NonNullable<SyscallFact["exportedBy"]>;

export function exportsOf(rust: string, module: string): string[];
export function wasmerOf(manifest: string): string | undefined;
export function readWhereItChanges<T, V>(items: T[], read: (item: T) => V, same: (a: V, b: V) => boolean): V[];
export function spanOf(name: string, releases: { label: WasmerRelease; names: Set<string> }[]): Span | undefined;
export function withSpan(fact: object, span: Span | undefined): object;
