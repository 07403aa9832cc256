import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { layout, tar } from "../images/build-image.js";
import { EMPTY, OTHER, read } from "./read-archive.js";

const own = mkdtempSync(join(tmpdir(), "wasi-scan-temporary-test-"));
beforeAll(() => vi.stubEnv("TMPDIR", own));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(own, { recursive: true });
});

describe("a tar archive", () => {
  it("such as an npm package gives each module in it, known by its content or by its name", async () => {
    const files = {
      "package/z.wasm": EMPTY,
      "package/README.md": "x",
      "package/bin/plugin": OTHER,
      "package/t.wat": "(module)",
    };
    for (const bytes of [await tar(files), gzipSync(await tar(files))]) {
      const { modules, error, skipped } = await read(bytes);
      expect([error, skipped]).toEqual([undefined, []]);
      expect(modules).toEqual({ "!/package/bin/plugin": OTHER, "!/package/t.wat": EMPTY, "!/package/z.wasm": EMPTY });
    }
    expect(readdirSync(own)).toEqual([]);
  });

  it("says which links and archives in it were not followed", async () => {
    const files = {
      "a.wasm": EMPTY,
      "b.wasm": { link: "/etc/passwd" },
      "c.wasm": { hard: "a.wasm" },
      "d.txt": { link: "a.wasm" },
      "inner.tgz": gzipSync(await tar({ "e.wasm": EMPTY })),
      "site.js.gz": gzipSync("x"),
    };
    const { modules, skipped } = await read(await tar(files));
    expect(Object.keys(modules)).toEqual(["!/a.wasm"]);
    expect(skipped).toEqual([
      "b.wasm: a link to /etc/passwd",
      "c.wasm: a link to a.wasm",
      "inner.tgz: an archive in an archive: unpack it and scan that",
    ]);
  });

  it("without a module is one error", async () => {
    expect((await read(await tar({ "a.txt": "x" }))).error).toBe(
      "no-modules: no file in this archive is a WebAssembly module",
    );
  });

  it("with a path that leaves it, or two modules of one name, is one error", async () => {
    expect((await read(await tar({ "a/../../x.wasm": EMPTY }))).error).toBe(
      'malformed: it holds the path "a/../../x.wasm", which leaves the archive',
    );
    const twice = Buffer.concat([(await tar({ "a.wasm": EMPTY })).subarray(0, 1024), await tar({ "./a.wasm": OTHER })]);
    expect((await read(twice)).error).toBe('malformed: two files of it have the path "a.wasm"');
    const hidden = Buffer.concat([(await tar({ "a.bin": "x" })).subarray(0, 1024), await tar({ "a.bin": OTHER })]);
    expect((await read(hidden)).error).toBe('malformed: two files of it have the path "a.bin"');
  });

  it("that ends early is one error", async () => {
    const { error } = await read((await tar({ "a.wasm": new Uint8Array(4000) })).subarray(0, 2000));
    expect(error).toContain("malformed: not a whole tar archive");
  });

  it("that is an image and ends anywhere within a file is one error", async () => {
    const layer = await tar({ "app.wasm": EMPTY });
    const image = await tar(layout({ layers: [layer], config: { Entrypoint: ["/app.wasm"] } }));
    for (let end = 512 + 20; end < image.length - 1024; end += 512) {
      expect((await read(image.subarray(0, end))).error ?? "read").toMatch(/^(malformed|no-modules|read)/);
    }
  });

  it("is not taken for an image because a website in it has a manifest.json", async () => {
    const { modules } = await read(await tar({ "manifest.json": '{"name":"x"}', "app.wasm": EMPTY }));
    expect(Object.keys(modules)).toEqual(["!/app.wasm"]);
  });

  it("that holds an image stays an image", async () => {
    const layer = await tar({ "app.wasm": EMPTY, "other.wasm": EMPTY });
    const image = await tar(layout({ layers: [layer], config: { Entrypoint: ["/app.wasm"] } }));
    expect((await read(image)).skipped).toEqual(["/other.wasm: a module that the entrypoint does not name"]);
  });
});

it("a compressed module is that module", async () => {
  const { modules } = await read(gzipSync(OTHER));
  expect(modules).toEqual({ "": OTHER });
});
