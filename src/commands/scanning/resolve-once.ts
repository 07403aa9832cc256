/** Resolves each list of target queries once: many modules of a manifest share one. */
export function resolveOnce<T>(work: (queries: string[]) => Promise<T>): (queries: string[]) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (queries) => {
    const key = queries.join("\n");
    const found = known.get(key) ?? work(queries);
    known.set(key, found);
    return found;
  };
}
