import { describe, expect, it } from "vitest";
import { readStream } from "../../src/inputs/read-stream.js";

async function* endless(first: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(first);
  for (;;) yield new Uint8Array(1024);
}

describe("what is read of a stream", () => {
  it("of one that begins no module: the beginning, be it endless", async () => {
    expect((await readStream("-", endless("no module"))).length).toBe(4096);
  });

  it("of one that begins a module and does not end: no more than fits", async () => {
    const large = async function* () {
      yield Buffer.from("\0asm\x01\0\0\0");
      const chunk = new Uint8Array(64 * 1024 ** 2);
      for (;;) yield chunk;
    };
    await expect(readStream("-", large())).rejects.toMatchObject({ code: "too-large" });
  });

  it("of a short one: all", async () => {
    const short = async function* () {
      yield Buffer.from("ab");
      yield Buffer.from("c");
    };
    expect(Buffer.from(await readStream("-", short())).toString()).toBe("abc");
  });
});
