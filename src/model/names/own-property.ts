/**
 * Looks up an own property. Use it for names from outside: a module can import a `constructor`, and a
 * user can ask for `toString`.
 */
export function ownProperty<T>(table: Record<string, T> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
