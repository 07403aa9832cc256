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

/**
 * A map that forgets what was not asked for longest, so that memory stays flat however many keys come. It holds the last
 * `most` keys, and up to as many older ones.
 */
export class Bounded<K, V extends {}> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const before = this.old.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: K, value: V): void {
    this.young.set(key, value);
    if (this.young.size < this.most) return;
    this.old = this.young;
    this.young = new Map();
  }
}
