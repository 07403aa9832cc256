/** Adds a value to those of its key. In place: a copy for each value would take time in the square of their number. */
export function appendTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const known = groups.get(key);
  if (known) known.push(value);
  else groups.set(key, [value]);
}
