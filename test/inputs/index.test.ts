import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listInputs } from "../../src/inputs/index.js";
import { WasiScanError } from "../../src/model/errors.js";
import { layout, tar } from "./images/build-image.js";

const empty = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const root = mkdtempSync(join(tmpdir(), "wasi-scan-inputs-"));
const at = (path: string) => join(root, path);

function write(path: string, content: string | Uint8Array = empty): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

afterAll(() => rmSync(root, { recursive: true }));

async function names(spec: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of listInputs(spec)) found.push(name.replace(`${root}/`, ""));
  return found;
}

async function bytesOf(spec: string): Promise<Uint8Array> {
  for await (const input of listInputs(spec)) {
    const opened = await input.open();
    const content = await opened.read(0, opened.size);
    await opened.close();
    return content;
  }
  throw new Error("no input");
}

async function refusal(action: Promise<unknown>): Promise<WasiScanError> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WasiScanError) return error;
  throw new Error(`no WasiScanError: ${error}`);
}

describe("a file", () => {
  test("is read at any offset, as much as there is", async () => {
    const path = write("file/app.wasm", Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9, 8, 7]));
    for await (const input of listInputs(path)) {
      const opened = await input.open();
      expect([opened.name, opened.path, opened.size]).toEqual([path, path, 11]);
      expect([...(await opened.read(8, 2))]).toEqual([9, 8]);
      expect([...(await opened.read(10, 5))]).toEqual([7]);
      expect([...(await opened.read(20, 5))]).toEqual([]);
      await opened.close();
    }
  });

  test("that is missing gets a hint at a similar name", async () => {
    write("missing/server.wasm");
    const error = await refusal(bytesOf(at("missing/sever.wasm")));
    expect(error.code).toBe("not-found");
    expect(error.hint).toContain("server.wasm");
    expect((await refusal(bytesOf(at("missing/other.wasm")))).hint).toBe("Check the spelling and the current folder.");
    expect((await refusal(bytesOf(at("nowhere/x.wasm")))).hint).toContain("does not exist either");
    expect((await refusal(bytesOf(at("missing/*.wasm")))).hint).toContain("without quotes");
    expect((await refusal(bytesOf(at("missing/server.wasm/x")))).code).toBe("not-found");
  });

  test("may be a pipe", async () => {
    const content = execFileSync(
      "bash",
      [
        "-c",
        `exec ${JSON.stringify(process.execPath)} -e 'process.stdout.write(require("fs").readFileSync(process.argv[1]).toString("hex"))' <(printf '\\0asm')`,
      ],
      { encoding: "utf8" },
    );
    expect(content).toBe("0061736d");
    const fifo = at("pipe");
    execFileSync("mkfifo", [fifo]);
    const writer = spawn("bash", ["-c", `printf '\\0asm\\1\\0\\0\\0' > ${fifo}`]);
    expect(await bytesOf(fifo)).toEqual(empty);
    writer.kill();
  });
});

describe("a folder", () => {
  test("gives the modules below it in the order of their names", async () => {
    for (const path of [
      "b.wasm",
      "a/z.WASM",
      "a/y.wat",
      "a.wasm",
      "notes.txt",
      ".git/x.wasm",
      "node_modules/p/d.wasm",
    ]) {
      write(`tree/${path}`);
    }
    expect(await names(at("tree"))).toEqual(["tree/a/y.wat", "tree/a/z.WASM", "tree/a.wasm", "tree/b.wasm"]);
    expect(await names(at("tree/node_modules"))).toEqual(["tree/node_modules/p/d.wasm"]);
    expect(await names(at("tree/node_modules/p"))).toEqual(["tree/node_modules/p/d.wasm"]);
    expect(await names(at("tree/.git"))).toEqual(["tree/.git/x.wasm"]);
  });

  test("gives what images and archives in it hold, beside its modules", async () => {
    const layers = [await tar({ "app.wasm": empty, "other.wasm": empty })];
    const parts = layout({ layers, config: { Entrypoint: ["/app.wasm"] } });
    write("held/image.tar", await tar(parts));
    for (const [path, content] of Object.entries(parts)) write(`held/layout/${path}`, content);
    write("held/package.tgz", gzipSync(await tar({ "package/lib.wasm": empty })));
    write("held/docs.tgz", gzipSync(await tar({ "index.html": "x" })));
    write("held/site.js.gz", gzipSync("x"));
    write("held/named.zip", "text");
    write("held/plain.wasm");
    const told: string[] = [];
    const found: string[] = [];
    for await (const { name } of listInputs(at("held"), ({ message }) => told.push(message))) found.push(name);
    expect(found.map((name) => name.replace(`${root}/held/`, ""))).toEqual([
      "image.tar!/app.wasm",
      "layout!/app.wasm",
      "package.tgz!/package/lib.wasm",
      "plain.wasm",
    ]);
    expect(told.map((one) => one.replaceAll(`${root}/held/`, ""))).toEqual([
      "docs.tgz: no file in this archive is a WebAssembly module",
      "image.tar: /other.wasm: a module that the entrypoint does not name",
      "layout: /other.wasm: a module that the entrypoint does not name",
    ]);
  });

  test("gives the others when an archive in it is damaged", async () => {
    write("damaged/a.tgz", gzipSync(await tar({ "a.wasm": empty })).subarray(0, 60));
    write("damaged/b.wasm");
    const results: string[] = [];
    for await (const input of listInputs(at("damaged"))) {
      const result = await input.open().then(
        () => "ok",
        (error: WasiScanError) => error.code,
      );
      results.push(`${input.name.replace(`${root}/`, "")} ${result}`);
    }
    expect(results).toEqual(["damaged/a.tgz malformed", "damaged/b.wasm ok"]);
  });

  test("without a module says what is skipped", async () => {
    write("bare/readme.txt", "");
    const error = await refusal(names(at("bare")));
    expect(error.code).toBe("no-modules");
    expect(error.hint).toContain("node_modules");
  });

  test("gives the others when one cannot be read, and links that lead nowhere or in a circle do no harm", async () => {
    write("mixed/good.wasm");
    symlinkSync(at("mixed/gone"), at("mixed/dead.wasm"));
    symlinkSync(at("mixed"), at("mixed/circle"));
    symlinkSync(at("mixed/good.wasm"), at("mixed/link.wasm"));
    const results: string[] = [];
    for await (const input of listInputs(at("mixed"))) {
      const result = await input.open().then(
        async (opened) => {
          await opened.close();
          return "ok";
        },
        (error: WasiScanError) => error.code,
      );
      results.push(`${input.name.replace(`${root}/`, "")} ${result}`);
    }
    expect(results).toEqual(["mixed/dead.wasm not-found", "mixed/good.wasm ok", "mixed/link.wasm ok"]);
  });

  test.skipIf(process.getuid?.() === 0)("that is closed is one unreadable input", async () => {
    write("closed/inner/a.wasm");
    write("closed/b.wasm");
    chmodSync(at("closed/inner"), 0);
    expect(await names(at("closed"))).toEqual(["closed/b.wasm", "closed/inner"]);
    chmodSync(at("closed/inner"), 0o700);
  });
});

describe("text format", () => {
  test("is assembled, with features beyond the first version", async () => {
    const wat =
      '(module (import "a" "m" (memory i64 1)) (import "a" "f" (func)) (tag (param i32)) (memory 1 2 shared))';
    const content = await bytesOf(write("text/a.wat", wat));
    expect([...content.subarray(0, 8)]).toEqual([...empty]);
    // 0x7F or 0x7E behind an empty name would be the compact form of imports.
    expect(Buffer.from(content).includes(Buffer.from([1, 0x61, 1, 0x66, 0, 0]))).toBe(true);
  });

  test("with a mistake is refused with the place", async () => {
    const path = write("text/bad.wat", "(module\n  (func (i32.cnst 3)))");
    const error = await refusal(bytesOf(path));
    expect(error.code).toBe("malformed");
    expect(error.message).toBe(`${path}:2:10: error: unexpected token "i32.cnst", expected an instr.`);
  });

  test("of a component is refused with what to do", async () => {
    const error = await refusal(bytesOf(write("text/component.wat", ";; hi\n(component)")));
    expect(error.hint).toContain("wasm-tools parse");
  });

  test("is known by its bytes: a binary named .wat is one, and a text named .wasm stays what it is", async () => {
    expect(await bytesOf(write("text/binary.wat"))).toEqual(empty);
    expect(Buffer.from(await bytesOf(write("text/text.wasm", "(module)"))).toString()).toBe("(module)");
    expect(await bytesOf(write("text/unnamed", "  ;; x\n(; y ;)(module)"))).toEqual(empty);
  });
});

describe("a URL", () => {
  let server: Server;
  let base = "";
  beforeAll(async () => {
    const packed = gzipSync(await tar({ "package/app.wasm": empty }));
    server = createServer((request, response) => {
      if (request.url === "/app.wasm") response.end(empty);
      else if (request.url === "/package") response.end(packed);
      else if (request.url === "/text") response.end("(module)");
      else if (request.url === "/moved") response.writeHead(302, { location: "/app.wasm" }).end();
      else if (request.url === "/broken") {
        response.writeHead(200, { "content-length": "100" });
        response.write("x", () => response.destroy());
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  test("is downloaded, through redirects, as binary or text", async () => {
    expect(await bytesOf(`${base}/app.wasm`)).toEqual(empty);
    expect(await bytesOf(`${base}/moved`)).toEqual(empty);
    expect(await bytesOf(`${base}/text`)).toEqual(empty);
    expect(await names(`${base}/app.wasm`)).toEqual([`${base}/app.wasm`]);
  });

  test("may be an image or an archive", async () => {
    expect(await names(`${base}/package`)).toEqual([`${base}/package!/package/app.wasm`]);
    expect(await bytesOf(`${base}/package`)).toEqual(empty);
  });

  test("that fails says why", async () => {
    const cases: [string, RegExp][] = [
      [`${base}/none.wasm`, /the server answered 404 Not Found/],
      [`${base}/broken`, /connection broke off/],
      ["http://127.0.0.1:1/x.wasm", /refused|bad port/],
      ["https://host.invalid/x.wasm", /no such host/],
      ["http://", /./],
    ];
    for (const [address, expected] of cases) {
      const error = await refusal(bytesOf(address));
      expect(error.message).toMatch(expected);
      expect(error.code).toBe("network");
      expect(error.hint).not.toBe("");
    }
  });
});
