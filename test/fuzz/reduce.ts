/**
 * A shorter input for which it still holds: halves, quarters, … are left out as long as that changes nothing.
 *
 * @param patience how many may be tried
 */
export async function reduce(
  bytes: Uint8Array,
  patience: number,
  holds: (shorter: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  let shortest = bytes;
  let tried = 0;
  for (let part = Math.ceil(bytes.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let at = 0; at < shortest.length; ) {
      if (++tried > patience) return shortest;
      const without = new Uint8Array([...shortest.subarray(0, at), ...shortest.subarray(at + part)]);
      if (await holds(without)) shortest = without;
      else at += part;
    }
  }
  return shortest;
}
