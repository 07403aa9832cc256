import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listInputs } from "../../src/inputs/index.js";
import { WasiScanError } from "../../src/model/errors.js";
import type { Notice } from "../../src/model/report.js";
import { type Running, serve } from "./registry/servers.js";

const MODULE = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const DIGEST = `sha256:${createHash("sha256").update(MODULE).digest("hex")}`;
const root = mkdtempSync(join(tmpdir(), "wasi-scan-pull-"));
let server: Running;

beforeAll(async () => {
  server = await serve((request, response) => {
    if (request.url === "/app.wasm") response.end(MODULE);
    else response.writeHead(404).end();
  });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** What a spin.toml with that source gives: each module's size or error, with its line and targets. */
async function list(source: string, pull: boolean) {
  const path = join(root, "spin.toml");
  writeFileSync(path, `spin_manifest_version = 2\n[component.web]\nsource = ${source}\n`);
  const notices: Notice[] = [];
  const found: unknown[] = [];
  for await (const input of listInputs(path, (notice) => notices.push(notice), { pull })) {
    const opened = await input.open().catch((error: unknown) => error as WasiScanError);
    const is = opened instanceof WasiScanError ? [opened.code, opened.message.replace(path, "spin.toml")] : opened.size;
    if (!(opened instanceof WasiScanError)) await opened.close();
    found.push([input.name, is, input.source?.line, input.source?.entry, input.targets]);
  }
  return { found, notices };
}

it("fetches what a manifest names on the web, at its line and with its targets", async () => {
  const url = `http://${server.host}/app.wasm`;
  const { found, notices } = await list(`{ url = "${url}", digest = "${DIGEST}" }`, true);
  expect(found).toEqual([[url, 8, 3, "web", ["spin"]]]);
  expect(notices).toEqual([]);
});

it("takes nothing that has another digest than the manifest says", async () => {
  const url = `http://${server.host}/app.wasm`;
  const other = `sha256:${"0".repeat(64)}`;
  const { found } = await list(`{ url = "${url}", digest = "${other}" }`, true);
  const why = `spin.toml:3: ${url}: a part has the digest ${DIGEST}, but should have ${other}`;
  expect(found).toEqual([[url, ["malformed", why], 3, "web", ["spin"]]]);
});

it("what cannot be fetched is an error at its line", async () => {
  const url = `http://${server.host}/none.wasm`;
  const { found } = await list(`{ url = "${url}", digest = "${DIGEST}" }`, true);
  const why = `spin.toml:3: ${url}: the server answered 404 Not Found`;
  expect(found).toEqual([[url, ["network", why], 3, "web", ["spin"]]]);
});

it("by default asks nobody, and says what was skipped and how to fetch it", async () => {
  const asked = server.seen.length;
  const url = `http://${server.host}/app.wasm`;
  await expect(list(`{ url = "${url}", digest = "${DIGEST}" }`, false)).rejects.toMatchObject({ code: "no-modules" });
  expect(server.seen.length).toBe(asked);
});

it("what no client here can fetch stays skipped, with its line", async () => {
  const source = '{ registry = "wa.dev", package = "acme:app", version = "1.0.0" }';
  const path = join(root, "spin.toml");
  writeFileSync(path, `spin_manifest_version = 2\n[component.web]\nsource = ${source}\n`);
  const notices: Notice[] = [];
  const all = async () => {
    for await (const _ of listInputs(path, (notice) => notices.push(notice), { pull: true })) {
    }
  };
  await expect(all()).rejects.toMatchObject({ code: "no-modules" });
  expect(notices.map(({ kind, input, source, hint }) => [kind, input, source?.line, hint])).toEqual([
    ["skipped", "wa.dev/acme:app@1.0.0", 3, "Fetch it with the tool of that registry, and scan the file."],
  ]);
});
