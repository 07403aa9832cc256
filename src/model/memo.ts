/** What both `Map` and `WeakMap` have. */
interface Known<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The stored value for a key; if there is none, `make` creates it and it is stored. */
export function memo<K, V extends {}>(known: Known<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make(key);
    known.set(key, value);
  }
  return value;
}
