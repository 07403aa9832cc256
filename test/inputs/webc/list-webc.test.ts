import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listInputs } from "../../../src/inputs/index.js";
import type { WasiScanError } from "../../../src/model/errors.js";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures/images");
const MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const folder = mkdtempSync(join(tmpdir(), "wasi-scan-webc-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function modulesIn(path: string): Promise<Record<string, Buffer>> {
  const found: Record<string, Buffer> = {};
  for await (const input of listInputs(path)) {
    const opened = await input.open();
    found[input.name.slice(path.length)] = Buffer.from(await opened.read(0, opened.size));
    await opened.close();
  }
  return found;
}

const written = (bytes: Buffer): string => {
  const path = join(folder, "package");
  writeFileSync(path, bytes);
  return path;
};

const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const sized = (bytes: Buffer): Buffer => Buffer.concat([u64(bytes.length), bytes]);

/** Version 2, written as the crate webc reads it: a section is a tag, a length and its bytes. */
function secondVersion(name: string, atom: Buffer): Buffer {
  const entry = 9 + 16 + name.length;
  const folderEntry = Buffer.concat([u64(entry), u64(name.length), Buffer.from(name)]);
  const hash = createHash("sha256").update(atom).digest();
  const file = Buffer.concat([Buffer.from([31]), u64(0), u64(atom.length), hash]);
  const table = Buffer.concat([Buffer.from([30]), sized(folderEntry), file]);
  const atoms = Buffer.concat([sized(table), sized(atom)]);
  const section = (tag: number, bytes: Buffer) => Buffer.concat([Buffer.from([tag]), sized(bytes)]);
  return Buffer.concat([
    Buffer.from("\0webc002"),
    section(2, Buffer.alloc(20)),
    section(1, Buffer.alloc(3)),
    section(3, atoms),
  ]);
}

/** Version 1: fixed headers, then the manifest and the atoms, each behind a length of one byte. */
function firstVersion(name: string, atom: Buffer): Buffer {
  const kind = u64(name.length);
  const entry = Buffer.concat([kind, u64(0), u64(atom.length), Buffer.from(name)]);
  const table = sized(entry);
  const volume = Buffer.concat([Buffer.from([table.length]), table, atom]);
  const head = Buffer.concat([Buffer.from("\0webc001"), Buffer.alloc(16 + 256 + 4 + 1024)]);
  return Buffer.concat([head, Buffer.from([2]), Buffer.alloc(2), Buffer.from([volume.length]), volume]);
}

describe("a Wasmer package", () => {
  it("that the crate wasmer-package wrote gives its module", async () => {
    const modules = await modulesIn(join(FIXTURES, "webc-wasmer-package.webc"));
    expect(Object.keys(modules)).toEqual(["!/cgi"]);
    expect(modules["!/cgi"]?.equals(readFileSync(join(FIXTURES, "cgi.wasm")))).toBe(true);
  });

  it.each([
    ["1", firstVersion],
    ["2", secondVersion],
  ])("of version %s does too", async (_, write) => {
    expect(await modulesIn(written(write("app", MODULE)))).toEqual({ "!/app": MODULE });
    await expect(modulesIn(written(write("data", Buffer.from("hello"))))).rejects.toMatchObject({ code: "no-modules" });
  });

  it.each([firstVersion, secondVersion])("that ends early is refused", async (write) => {
    const whole = write("app", MODULE);
    for (const size of [9, whole.length >> 1, whole.length - 1]) {
      const error = await modulesIn(written(whole.subarray(0, size))).catch((one: WasiScanError) => one);
      expect(["malformed", "no-modules"]).toContain((error as WasiScanError).code);
    }
  });

  it("whose module was changed is refused, and so is a version of the future", async () => {
    const bytes = secondVersion("app", MODULE);
    bytes[bytes.length - 1] = 9;
    await expect(modulesIn(written(bytes))).rejects.toMatchObject({
      message: expect.stringContaining("has the digest"),
    });
    await expect(modulesIn(written(Buffer.from("\0webc009")))).rejects.toMatchObject({
      message: expect.stringContaining('not "009"'),
    });
  });
});
