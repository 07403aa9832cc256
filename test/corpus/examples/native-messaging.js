import { getStdin } from "wasi:cli/stdin@0.2.12";
import { getStdout } from "wasi:cli/stdout@0.2.12";

/** Sends one message back: four bytes that tell its length, and so many bytes. */
export const run = {
  run() {
    const source = getStdin();
    const take = (length) => {
      const bytes = [];
      while (bytes.length < length) bytes.push(...source.blockingRead(BigInt(length - bytes.length)));
      return Uint8Array.from(bytes);
    };
    const head = take(4);
    const message = take(new DataView(head.buffer).getUint32(0, true));
    const target = getStdout();
    target.blockingWriteAndFlush(head);
    target.blockingWriteAndFlush(message);
  },
};
