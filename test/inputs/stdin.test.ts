import { PassThrough } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { listInputs } from "../../src/inputs/index.js";
import { layout, tar } from "./images/build-image.js";

const EMPTY = Buffer.from("\0asm\x01\0\0\0", "latin1");

const real = Object.getOwnPropertyDescriptor(process, "stdin");
afterEach(() => {
  if (real) Object.defineProperty(process, "stdin", real);
});

function pipe(...chunks: (string | Uint8Array)[]): PassThrough {
  const stream = new PassThrough();
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  Object.defineProperty(process, "stdin", { value: stream, configurable: true });
  return stream;
}

async function read(): Promise<{ name: string; content: Buffer }> {
  for await (const input of listInputs("-")) {
    const opened = await input.open();
    return { name: opened.name, content: Buffer.from(await opened.read(0, opened.size)) };
  }
  throw new Error("no input");
}

test("- is standard input, in any number of pieces", async () => {
  pipe(Uint8Array.from([0, 0x61]), Uint8Array.from([0x73, 0x6d, 1, 0, 0, 0]));
  expect(await read()).toEqual({ name: "-", content: EMPTY });
});

test("- may be text format", async () => {
  pipe("(module", ")");
  expect((await read()).content.subarray(0, 4).toString("latin1")).toBe("\0asm");
});

test("- on a terminal is a mistake, not an endless wait", async () => {
  Object.assign(pipe(), { isTTY: true });
  await expect(read()).rejects.toMatchObject({ code: "bad-usage" });
});

test("- may be an image or an archive, and nothing of it stays", async () => {
  const packed = gzipSync(await tar({ "package/app.wasm": EMPTY, "package/README": "x" }));
  pipe(packed.subarray(0, 100), packed.subarray(100));
  expect(await read()).toEqual({ name: "-!/package/app.wasm", content: EMPTY });
  const layers = [await tar({ "app.wasm": EMPTY, "other.wasm": EMPTY })];
  pipe(await tar(layout({ layers, config: { Entrypoint: ["/app.wasm"] } })));
  expect(await read()).toEqual({ name: "-!/app.wasm", content: EMPTY });
});

test("- that breaks off is one error", async () => {
  const packed = gzipSync(await tar({ "package/app.wasm": EMPTY }));
  pipe(packed.subarray(0, 60));
  await expect(read()).rejects.toMatchObject({ code: "malformed", message: expect.stringMatching(/^-: /) });
});
