export type Bytes = AsyncIterable<Uint8Array>;

/** The first bytes, and all bytes again. */
export async function peek(stream: Bytes, length: number): Promise<[Buffer, Bytes]> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const again = async function* () {
    try {
      yield* first;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  };
  return [Buffer.concat(first).subarray(0, length), again()];
}
