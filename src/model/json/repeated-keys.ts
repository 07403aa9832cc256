/** Strings and what gives a text its form. In valid JSON nothing else tells where a key stands. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs;

/**
 * The keys that stand more than once in one object, each by its way from the top: `["severity", "fails"]`, `["inputs", 0,
 * "path"]`. `JSON.parse` takes the last one of each and says nothing.
 *
 * @param text valid JSON
 */
export function repeatedKeys(text: string): (string | number)[][] {
  const found: (string | number)[][] = [];
  /** The objects and arrays around a token; `at` is the key or the index that it is at. */
  const around: { keys: Set<string> | undefined; at: string | number }[] = [];
  let before = "";
  for (const [token] of text.matchAll(TOKENS)) {
    const inner = around.at(-1);
    if (token === "{") around.push({ keys: new Set(), at: "" });
    else if (token === "[") around.push({ keys: undefined, at: 0 });
    else if (token === "}" || token === "]") around.pop();
    else if (token === ",") {
      if (inner && typeof inner.at === "number") inner.at++;
    } else if (inner?.keys && (before === "{" || before === ",")) {
      inner.at = JSON.parse(token) as string;
      if (inner.keys.has(inner.at)) found.push(around.map(({ at }) => at));
      inner.keys.add(inner.at);
    }
    before = token;
  }
  return found;
}
