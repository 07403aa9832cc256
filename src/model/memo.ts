/** What both `Map` and `WeakMap` have. */
interface Known<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The value that is known for a key; where none is, `make` gives it, and it is known from then on. */
export function memo<K, V extends {}>(known: Known<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make(key);
    known.set(key, value);
  }
  return value;
}
