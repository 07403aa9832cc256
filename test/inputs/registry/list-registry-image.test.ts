import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createSign } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { listInputs } from "../../../src/inputs/index.js";
import type { WasiScanError } from "../../../src/model/errors.js";
import { findTool, run } from "../images/tools.js";
import { serve } from "./servers.js";

const MODULE = resolve(import.meta.dirname, "../../fixtures/images/cgi.wasm");
const missing = ["docker-registry", "skopeo", "umoci", "openssl"].filter((tool) => findTool(tool) === undefined);
const why = missing.length > 0 ? ` (not installed: ${missing.join(", ")})` : "";
/** The user "me" with the password "secret", as bcrypt. */
const HTPASSWD = "me:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a";

describe.skipIf(missing.length > 0)(`docker-registry on the loopback device${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-registry-test-"));
  const at = (name: string) => join(folder, name);
  const servers: ChildProcess[] = [];

  async function start(name: string, auth: string): Promise<string> {
    const port = await freePort();
    const config = `version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: ${at(name)}\nhttp:\n  addr: 127.0.0.1:${port}\n${auth}`;
    writeFileSync(at(`${name}.yml`), config);
    servers.push(spawn(findTool("docker-registry") as string, ["serve", at(`${name}.yml`)], { stdio: "ignore" }));
    const host = `127.0.0.1:${port}`;
    for (let tries = 0; tries < 100; tries++) {
      if (
        await fetch(`http://${host}/v2/`).then(
          () => true,
          () => false,
        )
      )
        return host;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("docker-registry did not start");
  }

  beforeAll(() => {
    vi.stubEnv("DOCKER_CONFIG", folder);
    run("umoci", ["init", "--layout", at("layout")]);
    run("umoci", ["new", "--image", `${at("layout")}:1`]);
    mkdirSync(at("files"));
    cpSync(MODULE, at("files/app.wasm"));
    run("umoci", ["insert", "--rootless", "--image", `${at("layout")}:1`, at("files"), "/app"]);
    run("umoci", ["config", "--image", `${at("layout")}:1`, "--config.entrypoint", "/app/app.wasm"]);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const push = (host: string, ...login: string[]) =>
    run("skopeo", ["copy", "--dest-tls-verify=false", ...login, `oci:${at("layout")}:1`, `docker://${host}/org/app:1`]);

  const pushLater = (host: string) =>
    promisify(execFile)(findTool("skopeo") as string, [
      ...["copy", "--dest-tls-verify=false", `oci:${at("layout")}:1`, `docker://${host}/org/app:1`],
    ]);

  async function expectModule(host: string): Promise<void> {
    const names: string[] = [];
    for await (const input of listInputs(`docker://${host}/org/app:1`)) {
      const opened = await input.open();
      expect(readFileSync(MODULE).equals(await opened.read(0, opened.size))).toBe(true);
      names.push(input.name);
    }
    expect(names).toEqual([`docker://${host}/org/app:1!/app/app.wasm`]);
  }

  it("gives an image to anyone", async () => {
    const host = await start("open", "");
    push(host);
    await expectModule(host);
  });

  it("is pulled for a manifest that names images in it, each at its line", async () => {
    const host = await start("named", "");
    push(host);
    const path = at("compose.yaml");
    const service = (name: string, tag: string) =>
      `  ${name}:\n    image: ${host}/org/app:${tag}\n    platform: wasi/wasm\n`;
    writeFileSync(path, `services:\n${service("web", "1")}${service("gone", "2")}`);
    const found: unknown[] = [];
    for await (const input of listInputs(path, () => {}, { pull: true })) {
      const what = await input.open().then(
        async (opened) => readFileSync(MODULE).equals(await opened.read(0, opened.size)),
        (error: WasiScanError) => error.message.startsWith(`${path}:6: docker://${host}/org/app:2`) && error.code,
      );
      found.push([input.name, what, input.source]);
    }
    expect(found).toEqual([
      [`docker://${host}/org/app:1!/app/app.wasm`, true, { path, line: 3, entry: "web" }],
      [`docker://${host}/org/app:2`, "not-found", { path, line: 6, entry: "gone" }],
    ]);
  });

  it("gives it to who logged in with Basic", async () => {
    writeFileSync(at("htpasswd"), `${HTPASSWD}\n`);
    const host = await start("basic", `auth:\n  htpasswd:\n    realm: test\n    path: ${at("htpasswd")}\n`);
    push(host, "--dest-creds", "me:secret");
    await expect(expectModule(host)).rejects.toMatchObject({ code: "network" });
    writeFileSync(at("config.json"), JSON.stringify({ auths: { [host]: { auth: btoa("me:secret") } } }));
    await expectModule(host);
  });

  it("gives it to who brings a token of its token server", async () => {
    const subject = ["-subj", "/CN=test", "-days", "2"];
    const files = ["-keyout", at("key.pem"), "-out", at("cert.pem")];
    run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...files, ...subject]);
    const tokens = await serve((request, response) => {
      const url = new URL(request.url ?? "", "http://x");
      response.end(
        JSON.stringify({ token: tokenFor(url.searchParams.getAll("scope"), at("key.pem"), at("cert.pem")) }),
      );
    });
    const rules = `    realm: http://${tokens.host}/token\n    service: reg\n    issuer: test\n`;
    const host = await start("bearer", `auth:\n  token:\n${rules}    rootcertbundle: ${at("cert.pem")}\n`);
    // The server lives in this process, which must not wait for the client.
    await pushLater(host);
    await expectModule(host);
    expect(tokens.seen.at(-1)).toBe("GET /token?service=reg&scope=repository%3Aorg%2Fapp%3Apull -");
    await tokens.close();
  });
});

/** A token as docker-registry checks it: signed with the key of a certificate that it knows. */
function tokenFor(scopes: string[], key: string, certificate: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const [, der = ""] = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END/.exec(readFileSync(certificate, "utf8")) ?? [];
  const access = scopes.map((scope) => {
    const [type, name, actions = ""] = scope.split(":");
    return { type, name, actions: actions.split(",") };
  });
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: "test", sub: "", aud: "reg", exp: now + 300, nbf: now - 60, iat: now, jti: "1", access };
  const signed = `${part({ typ: "JWT", alg: "RS256", x5c: [der.replace(/\s/g, "")] })}.${part(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(readFileSync(key, "utf8"), "base64url")}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
