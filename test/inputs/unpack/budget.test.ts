import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { zip } from "../archives/build-zip.js";
import { layout, tar } from "../images/build-image.js";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");
const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

const folder = mkdtempSync(join(tmpdir(), "wasi-scan-bombs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tar header for a file of 10 GB. */
async function header(): Promise<Uint8Array> {
  const block = Buffer.from((await tar({ "app.wasm": "x" })).subarray(0, 512));
  block.write(`${(8 * GIB - 1).toString(8)}\0`, 124, "latin1");
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0`, 148, "latin1");
  return block;
}

/** Members of gzip follow one another. */
async function gzipBomb(): Promise<Uint8Array> {
  const zeros = gzipSync(Buffer.alloc(16 * MIB), { level: 9 });
  return Buffer.concat([gzipSync(await header()), ...new Array(640).fill(zeros)]);
}

/** A frame without a size; blocks that say "this byte, 131072 times" take 4 bytes. */
async function zstdBomb(): Promise<Uint8Array> {
  const block = (size: number, kind: number) => [0, 8, 16].map((shift) => (((size << 3) | (kind << 1)) >> shift) & 255);
  const repeated = Buffer.from([...block(128 * 1024, 1), 0]);
  const frame = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x50, ...block(512, 0)]), await header()];
  return Buffer.concat([...frame, ...new Array(81_920).fill(repeated)]);
}

/** Asks for a window of 2 GB before it has a byte of content. */
const windowBomb = async () => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8, 1, 0, 0]);

/** A module of 32 MB, mostly zeros, which is once in the archive and which 320 entries name. */
async function zipBomb(): Promise<Uint8Array> {
  const one = zip([{ name: "000.wasm", content: Buffer.concat([Buffer.from("\0asm"), Buffer.alloc(32 * MIB)]) }]);
  const entry = one.subarray(one.lastIndexOf("PK\x01\x02"), one.lastIndexOf("PK\x05\x06"));
  const entries = Array.from({ length: 320 }, (_, i) => {
    const named = Buffer.from(entry);
    named.write(String(i).padStart(3, "0"), 46);
    return named;
  });
  const end = Buffer.from(one.subarray(-22));
  for (const at of [8, 10]) end.writeUInt16LE(entries.length, at);
  end.writeUInt32LE(entries.length * entry.length, 12);
  return Buffer.concat([one.subarray(0, one.lastIndexOf("PK\x01\x02")), ...entries, end]);
}

/** The command, which says at its end what it used. */
const MEASURED = `process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())));
require(${JSON.stringify(CLI)});`;

function scan(path: string) {
  const program = join(folder, "measured.cjs");
  writeFileSync(program, MEASURED);
  const { stderr, status } = spawnSync(process.execPath, [program, path], { encoding: "utf8" });
  const lines = stderr.trim().split("\n");
  const usage = JSON.parse(lines.pop() as string);
  const seconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return {
    status,
    errors: lines.filter((line) => line.startsWith("wasi-scan:")),
    seconds,
    megabytes: usage.maxRSS / 1000,
  };
}

describe("a bomb is one error, in less than 2 seconds of work and 200 MB", () => {
  it.each([
    ["gzip", gzipBomb, "200 times its size"],
    ["zstd", zstdBomb, "200 times its size"],
    ["zstd with a huge window", windowBomb, "a window of more than 128 MiB"],
  ])("%s", async (_, make, message) => {
    const bomb = await make();
    const parts = layout({ layers: [bomb], config: { Entrypoint: ["/app.wasm"] } });
    for (const bytes of [await tar(parts), bomb]) {
      const path = join(folder, "bomb");
      writeFileSync(path, bytes);
      const { status, errors, seconds, megabytes } = scan(path);
      expect([status, errors]).toEqual([2, [expect.stringContaining(message)]]);
      expect(seconds).toBeLessThan(2);
      expect(megabytes).toBeLessThan(200);
    }
  });
});

it("a bomb of overlapping zip entries is one error, in less than 2 seconds of work and 200 MB", async () => {
  const path = join(folder, "bomb.zip");
  writeFileSync(path, await zipBomb());
  const { status, errors, seconds, megabytes } = scan(path);
  expect(status).toBe(2);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("200 times its size");
  expect(seconds).toBeLessThan(2);
  expect(megabytes).toBeLessThan(200);
});
