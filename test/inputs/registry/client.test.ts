import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listInputs } from "../../../src/inputs/index.js";
import { WasiScanError } from "../../../src/model/errors.js";
import { layout, sha256, tar } from "../images/build-image.js";
import { type Running, serve, serveProxy } from "./servers.js";

const MODULE = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;

let blobs: Map<string, Uint8Array>;
let manifest: Uint8Array;
beforeAll(async () => {
  const parts = layout({ layers: [await tar({ "app.wasm": MODULE })], config: { Entrypoint: ["/app.wasm"] } });
  blobs = new Map(Object.values(parts).map((bytes) => [sha256(bytes), bytes]));
  const { manifests } = JSON.parse(Buffer.from(parts["index.json"] as Uint8Array).toString());
  manifest = blobs.get(manifests[0].digest) as Uint8Array;
});

let folder: string;
const running: Running[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wasi-scan-login-"));
  vi.stubEnv("DOCKER_CONFIG", folder);
  vi.stubEnv("TMPDIR", folder);
  vi.stubEnv("NO_PROXY", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of running.splice(0)) await one.close();
  rmSync(folder, { recursive: true });
});

const start = async (server: Promise<Running>): Promise<Running> => {
  running.push(await server);
  return server;
};

interface Rules {
  /** The challenge for who has not this authorization. */
  login?: { challenge: string; authorization: string };
  /** Where blobs are instead. */
  blobsAt?: string;
  change?: (bytes: Uint8Array) => Uint8Array;
}

const registry = (rules: Rules = {}) =>
  start(
    serve((request, response) => {
      const [, kind, target = ""] = /^\/v2\/org\/app\/(manifests|blobs)\/(.+)$/.exec(request.url ?? "") ?? [];
      if (rules.login && request.headers.authorization !== rules.login.authorization) {
        response.writeHead(401, { "www-authenticate": rules.login.challenge }).end();
      } else if (kind === "manifests" && (target === "1" || blobs.has(target)))
        response.end(blobs.get(target) ?? manifest);
      else if (kind === "blobs" && rules.blobsAt)
        response.writeHead(307, { location: `${rules.blobsAt}/${target}` }).end();
      else if (kind === "blobs" && blobs.has(target)) {
        response.end(rules.change?.(blobs.get(target) as Uint8Array) ?? blobs.get(target));
      } else response.writeHead(404).end();
    }),
  );

async function modulesOf(spec: string): Promise<string[]> {
  const found: string[] = [];
  for await (const input of listInputs(spec)) {
    const opened = await input.open();
    expect(await opened.read(0, opened.size)).toEqual(MODULE);
    found.push(input.name);
  }
  return found;
}

async function refusal(spec: string): Promise<WasiScanError> {
  const error = await modulesOf(spec).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WasiScanError) return error;
  throw new Error(`no WasiScanError: ${error}`);
}

const logIn = (config: unknown) => writeFileSync(join(folder, "config.json"), JSON.stringify(config));

describe("an image in a registry", () => {
  it("is read by tag and by digest, each part once, and nothing of it stays on the disk", async () => {
    const { host, seen } = await registry();
    const spec = `docker://${host}/org/app:1`;
    expect(await modulesOf(spec)).toEqual([`${spec}!/app.wasm`]);
    expect(seen.length).toBe(3);
    expect(new Set(seen).size).toBe(3);
    expect(await modulesOf(`oci://${host}/org/app@${sha256(manifest)}`)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that is not there is not found", async () => {
    const { host } = await registry();
    expect((await refusal(`docker://${host}/org/app:2`)).code).toBe("not-found");
    expect((await refusal(`docker://${host}/org/none:1`)).code).toBe("not-found");
  });

  it("whose parts differ from their digests is refused", async () => {
    const { host } = await registry({ change: (bytes) => Uint8Array.from([...bytes.subarray(0, -1), 1]) });
    expect((await refusal(`docker://${host}/org/app:1`)).message).toContain("but should have sha256:");
    const wrong = `sha256:${"0".repeat(64)}`;
    blobs.set(wrong, manifest);
    expect((await refusal(`docker://${host}/org/app@${wrong}`)).message).toContain(`but should have ${wrong}`);
    blobs.delete(wrong);
  });

  it.each(["docker://", "docker://host/UPPER:1", "docker://host.example/app:a/b@c", "docker://a b/c"])(
    "must be named by a reference: %s is none",
    async (spec) => expect((await refusal(spec)).code).toBe("bad-usage"),
  );
});

describe("a login", () => {
  it("is Basic, from docker's configuration, and only when asked for", async () => {
    const authorization = basic("me:secret");
    const { host, seen } = await registry({ login: { challenge: 'Basic realm="x"', authorization } });
    expect((await refusal(`docker://${host}/org/app:1`)).hint).toContain(`docker login ${host}`);
    logIn({ auths: { [host]: { auth: Buffer.from("me:secret").toString("base64") } } });
    seen.length = 0;
    expect(await modulesOf(`docker://${host}/org/app:1`)).toHaveLength(1);
    expect(seen.map((one) => one.split(" ").slice(2).join(" "))).toEqual([
      "-",
      authorization,
      authorization,
      authorization,
    ]);
  });

  it("is a token of the server that the registry names", async () => {
    const tokens = await start(serve((_, response) => response.end('{"token":"abc"}')));
    const challenge = `Bearer realm="http://${tokens.host}/token",service="reg",scope="repository:org/app:pull,push"`;
    const { host } = await registry({ login: { challenge, authorization: "Bearer abc" } });
    expect(await modulesOf(`docker://${host}/org/app:1`)).toHaveLength(1);
    expect(tokens.seen).toEqual(["GET /token?service=reg&scope=repository%3Aorg%2Fapp%3Apull -"]);
  });

  it("comes from a credential helper", async () => {
    const { host } = await registry({ login: { challenge: "Basic", authorization: basic("it:s3") } });
    const helper = join(folder, "docker-credential-fake");
    writeFileSync(helper, `#!/bin/sh\n[ "$1 $(cat)" = "get ${host}" ] && echo '{"Username":"it","Secret":"s3"}'\n`);
    chmodSync(helper, 0o755);
    vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
    logIn({ credHelpers: { [host]: "fake" } });
    expect(await modulesOf(`docker://${host}/org/app:1`)).toHaveLength(1);
    logIn({ credHelpers: { [host]: "../evil" } });
    expect((await refusal(`docker://${host}/org/app:1`)).message).toContain("not the name of a credential helper");
  });

  it("is not sent to the host of a redirect", async () => {
    const storage = await start(serve((request, response) => response.end(blobs.get((request.url ?? "").slice(1)))));
    const login = { challenge: "Basic", authorization: basic("me:secret") };
    const { host } = await registry({ login, blobsAt: `http://${storage.host}` });
    logIn({ auths: { [host]: { username: "me", password: "secret" } } });
    expect(await modulesOf(`docker://${host}/org/app:1`)).toHaveLength(1);
    expect(storage.seen).toHaveLength(2);
    expect(storage.seen.every((one) => one.endsWith(" -"))).toBe(true);
  });

  it("is not given to a host that a redirect leads to and that asks for one", async () => {
    const thief = await start(serve((_, response) => response.writeHead(401, { "www-authenticate": "Basic" }).end()));
    const { host } = await registry({ blobsAt: `http://${thief.host}` });
    logIn({
      auths: { [host]: { username: "me", password: "secret" }, [thief.host]: { username: "u", password: "p" } },
    });
    expect((await refusal(`docker://${host}/org/app:1`)).message).toContain("answered 401");
    expect(thief.seen.map((one) => one.split(" ")[2])).toEqual(["-"]);
  });
});

describe("a proxy", () => {
  it("is used where the environment names one, but not for what NO_PROXY names", async () => {
    const proxy = await start(serveProxy());
    const { host } = await registry();
    vi.stubEnv("http_proxy", `http://${proxy.host}`);
    expect(await modulesOf(`docker://${host}/org/app:1`)).toHaveLength(1);
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${host}`]));
    const used = proxy.seen.length;
    vi.stubEnv("NO_PROXY", "127.0.0.1");
    vi.stubEnv("no_proxy", "127.0.0.1");
    expect(await modulesOf(`docker://${host}/org/app:1`)).toHaveLength(1);
    expect(proxy.seen.length).toBe(used);
  });
});
