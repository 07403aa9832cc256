import type { Bytes } from "../../../src/inputs/unpack/bytes.js";

/** What the browser unpacks. It takes one member; what follows it is refused as damaged. */
export async function* gunzip(stream: Bytes): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value.slice());
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
