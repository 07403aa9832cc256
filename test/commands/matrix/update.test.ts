import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");
const own = JSON.parse(readFileSync(resolve(CLI, "../matrix.json"), "utf8"));
/** What the release has now: path → content. */
const served = new Map<string, string>();
const server = createServer((request, response) => {
  const text = served.get(request.url ?? "");
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "matrix-update-"));
  served.clear();
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, WASI_SCAN_CACHE: cache } });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  return new Promise((done) => child.once("close", (status) => done({ status, ...output })));
}

/** A matrix of that day as a release: file name → content. */
function release(date: string, more: object = {}): Record<string, string> {
  const text = JSON.stringify({ ...own, date, ...more });
  const digest = createHash("sha256").update(text).digest("hex");
  return { "matrix.sha256": `${digest}  matrix-${digest}.json\n`, [`matrix-${digest}.json`]: text };
}

function serve(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) served.set(`/${name}`, text);
}

const update = (from = address) => run("matrix", "update", "--from", from);
const dateUsed = async () => /matrix of ([\d-]+)/.exec((await run("--version")).stdout)?.[1];

describe("wasi-scan matrix update", () => {
  it("brings a newer matrix, which scans use from then on, until it is removed", async () => {
    serve(release("2999-01-31"));
    const { status, stdout } = await update();
    expect(status).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^matrix of ${own.date} → 2999-01-31, \\d+ → \\d+ versions, sha256:[0-9a-f]{64}\\n$`),
    );
    expect(await dateUsed()).toBe("2999-01-31");
    const wasm = join(cache, "empty.wasm");
    writeFileSync(wasm, Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    expect(JSON.parse((await run(wasm, "-f", "json")).stdout).matrix.date).toBe("2999-01-31");
    const shipped = resolve(CLI, "../matrix.json");
    expect(JSON.parse((await run(wasm, "-f", "json", "--matrix", shipped)).stdout).matrix.date).toBe(own.date);

    expect((await update()).stdout).toBe("matrix of 2999-01-31, which is the newest there\n");
    const removed = await run("matrix", "update", "--remove");
    expect(removed.stdout).toBe(`matrix of 2999-01-31 → ${own.date}, the one of this package\n`);
    expect(await dateUsed()).toBe(own.date);
  });

  it("keeps the matrix that it has where the release is older", async () => {
    serve(release("2020-01-01"));
    expect((await update()).stdout).toBe(`matrix of ${own.date} kept: the one there is of 2020-01-01\n`);
    expect(await dateUsed()).toBe(own.date);
  });

  it("takes nothing whose digest or format is another, and leaves no file", async () => {
    const files = release("2999-01-31");
    const [name = ""] = Object.keys(files).filter((one) => one.endsWith(".json"));
    serve({ ...files, [name]: `${files[name]} ` });
    const altered = await update();
    expect(altered).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(`the digest of ${name} is`),
    });
    serve(release("2999-01-31", { schema: "wasi-scan/matrix@9" }));
    expect(await update()).toMatchObject({ status: 2, stderr: expect.stringContaining("its schema is not") });
    serve(release("2999-01-31", { lanes: "none" }));
    expect(await update()).toMatchObject({ status: 2, stderr: expect.stringContaining("lanes") });
    serve({ "matrix.sha256": "../../etc/passwd" });
    expect(await update()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("does not begin with a SHA-256"),
    });
    expect(readdirSync(cache)).toEqual([]);
    expect(await dateUsed()).toBe(own.date);
  });

  it("tells offline how the two files are brought, and takes them from a folder", async () => {
    const offline = await update("http://127.0.0.1:9");
    expect(offline).toMatchObject({ status: 2, stdout: "" });
    expect(offline.stderr).toContain("wasi-scan matrix update --from <their folder>");
    const folder = join(cache, "brought");
    mkdirSync(folder);
    for (const [name, text] of Object.entries(release("2999-01-31"))) writeFileSync(join(folder, name), text);
    expect((await update(folder)).stdout).toContain("→ 2999-01-31");
    expect(await update(join(cache, "nowhere"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("nowhere"),
    });
  });

  it("refuses an address that anybody on the way could alter", async () => {
    expect(await update("http://example.org/x")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is not an https address"),
    });
  });
});
