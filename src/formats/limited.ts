const encoder = new TextEncoder();

/**
 * Parts as paragraphs, as many as fit into so many bytes of UTF-8. What does not is counted.
 *
 * @param rest the last paragraph, if parts were left out
 */
export function joinWithin(parts: string[], limit: number, rest: (left: number) => string): string {
  const all = parts.join("\n\n").concat("\n");
  if (encoder.encode(all).length <= limit) return all;
  const taken: string[] = [];
  let size = encoder.encode(rest(parts.length)).length + 1;
  for (const part of parts) {
    size += encoder.encode(part).length + 2;
    if (size > limit) break;
    taken.push(part);
  }
  return [...taken, rest(parts.length - taken.length)].join("\n\n").concat("\n");
}
