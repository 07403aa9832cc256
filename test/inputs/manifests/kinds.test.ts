import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readManifest } from "../../../src/inputs/manifests/references.js";
import { WasiScanError } from "../../../src/model/errors.js";

const root = mkdtempSync(join(tmpdir(), "wasi-scan-manifests-"));
afterAll(() => rmSync(root, { recursive: true }));

/** What a manifest names, as `line entry → place on targets`, and what is reported about it, without its path. */
async function read(name: string, lines: string[]) {
  const path = join(root, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  const { references, notices, errors } = await readManifest(path);
  for (const { targets } of references) for (const target of targets) checkTarget(target);
  return {
    names: references.map(({ line, entry, at, targets }) => {
      const place = at.kind === "file" ? at.path : `${at.kind} ${Object.values(at).slice(1).join(" ")}`;
      return `${line} ${entry} → ${place} on ${targets.join(", ")}`;
    }),
    said: [
      ...notices.map(({ kind, message, hint }) => `${kind} ${message}${hint ? ` | ${hint}` : ""}`),
      ...errors.map(({ error }) => `error ${error.message} | ${error.hint}`),
    ].map((text) => text.replaceAll(`${path}:`, "")),
  };
}

/** Every target that a kind implies must be one of the matrix. */
function checkTarget(target: string): void {
  const file = resolve(import.meta.dirname, `../../../matrix/targets/${target.replace(":", "/")}.json`);
  expect(existsSync(file) || target === "wasmer", target).toBe(true);
}

describe("WAGI's modules.toml", () => {
  it("gives each route's module at the line that names it", async () => {
    const { names, said } = await read("modules.toml", [
      "[[module]]",
      'route = "/c/..."',
      'module = "cgi.wasm"',
      "[[module]]",
      'module = "file:///srv/go.wasm"',
      'route = "/go"',
      'volumes = { "/x" = "y" }',
      "[[module]]",
      'route = "/oci"',
      'module = "oci:registry.example/a:1"',
      "[[module]]",
      'route = "/b"',
      'module = "bindle:a/b/1.0.0"',
    ]);
    expect(names).toEqual([
      "3 /c/... → cgi.wasm on wagi",
      "5 /go → /srv/go.wasm on wagi",
      "10 /oci → image registry.example/a:1 on wagi",
      "13 /b → unreachable a bindle, which only its server has bindle:a/b/1.0.0 on wagi",
    ]);
    expect(said).toEqual([]);
  });

  it("warns of keys that WAGI ignores, and refuses a route without a module", async () => {
    const { said } = await read("unknown.toml", [
      "[[module]]",
      'route = "/c"',
      'module = "cgi.wasm"',
      'environment = { A = "1" }',
      'entrypont = "main"',
      "[[module]]",
      'route = "/d"',
    ]);
    expect(said).toEqual([
      expect.stringMatching(/^warning 4: unknown key "environment" .* WAGI ignores \| Known: allowed_hosts/),
      'warning 5: unknown key "entrypont" in [[module]], which WAGI ignores | Did you mean "entrypoint"?',
      'error 6: [[module]] has no "module" | Add module = "…"; WAGI does not start without it.',
    ]);
  });
});

describe("spin.toml", () => {
  it("of version 1 lists components", async () => {
    const { names, said } = await read("spin.toml", [
      'spin_manifest_version = "1"',
      'name = "a"',
      'trigger = { type = "http" }',
      "[[component]]",
      'id = "hello"',
      'source = "hello.wasm"',
      "[component.trigger]",
      'route = "/hello"',
      'executor = { type = "wagi" }',
      "[[component]]",
      'id = "far"',
      'source = { url = "https://example.org/a.wasm", digest = "sha256:00" }',
      'colour = "red"',
    ]);
    expect(names).toEqual([
      "6 hello → hello.wasm on spin",
      "12 far → url https://example.org/a.wasm sha256:00 on spin",
    ]);
    expect(said).toEqual([expect.stringMatching(/^warning 13: unknown key "colour" in \[\[component\]\]/)]);
  });

  it("of version 2 has components by name, inside a trigger, and in registries", async () => {
    const { names, said } = await read("spin2.toml", [
      "spin_manifest_version = 2",
      "[application]",
      'name = "a"',
      "[[trigger.http]]",
      'route = "/..."',
      'component = "hello"',
      "[[trigger.http]]",
      'route = "/inline"',
      'component = { source = "inline.wasm" }',
      "[[trigger.redis]]",
      'channel = "c"',
      'component = "gone"',
      "[component.hello]",
      'source = "target/hello.wasm"',
      "[component.hello.build]",
      'command = "make"',
      "[component.packed]",
      'source = { registry = "registry.example", package = "a:b", version = "1.0.0" }',
      "[component.empty]",
      "source = 3",
    ]);
    expect(names).toEqual([
      "14 hello → target/hello.wasm on spin",
      "18 packed → unreachable a package of a Wasm registry (wkg) registry.example/a:b@1.0.0 on spin",
      "9 /inline → inline.wasm on spin",
    ]);
    expect(said).toEqual([
      'error 12: the trigger names the component "gone", which is not in the file | Add it.',
      expect.stringMatching(/^error 20: the component "empty" has no source/),
    ]);
  });
});

it("wasmer.toml gives modules, and says which command runs one of another package or none", async () => {
  const { names, said } = await read("wasmer.toml", [
    "[package]",
    'name = "me/cgi"',
    "[[module]]",
    'name = "cgi"',
    'source = "cgi.wasm"',
    'abi = "wasi"',
    "[[command]]",
    'name = "cgi"',
    'module = "cgi"',
    "[[command]]",
    'name = "py"',
    'module = "wasmer/python:python"',
    "[[command]]",
    'name = "bad"',
    'module = "cig"',
    "[modul]",
  ]);
  expect(names).toEqual(["5 cgi → cgi.wasm on wasmer"]);
  expect(said).toEqual([
    'warning 16: unknown key "modul" in wasmer.toml | Did you mean "module"?',
    'skipped 12: the command "py" runs wasmer/python:python, a module of another package of Wasmer\'s registry',
    'error 15: the command "bad" runs the module "cig", which is not in the file | Modules here: cgi.',
  ]);
});

it("compose.yaml gives the images of Wasm services, through anchors and merge keys", async () => {
  const { names, said } = await read("compose.yml", [
    "x-base: &base",
    "  platform: wasi/wasm",
    "services:",
    "  app:",
    "    <<: *base",
    "    image: acme/app:1",
    "    runtime: io.containerd.wasmedge.v1",
    "  old:",
    "    image: acme/old",
    "    platform: wasi/wasm32",
    "  db:",
    "    image: postgres",
    "    platfrm: linux/amd64",
    "  built:",
    "    <<: *base",
    "    build: .",
  ]);
  expect(names).toEqual([
    "6 app → image acme/app:1 on docker:wasmedge",
    "9 old → image acme/old on docker:wasmedge, docker:wasmtime, docker:wasmer, docker:wamr, docker:spin",
  ]);
  expect(said).toEqual([
    'warning 13: unknown key "platfrm" in the service "db" | Did you mean "platform"?',
    'skipped 11: the service "db" runs natively: neither its platform nor its runtime is a Wasm one',
    'skipped 14: the service "built" is built from source | Build it, and scan its image or its module.',
  ]);
});

describe("Kubernetes resources", () => {
  it("name images of pods whose runtime class has a Wasm handler", async () => {
    const { names, said } = await read("pods.yaml", [
      "apiVersion: node.k8s.io/v1",
      "kind: RuntimeClass",
      "metadata: { name: fast }",
      "handler: wasmtime",
      "---",
      "apiVersion: apps/v1",
      "kind: Deployment",
      "metadata: { name: web }",
      "spec:",
      "  template:",
      "    spec:",
      "      runtimeClassName: fast",
      "      containers:",
      "        - name: app",
      "          image: acme/app:1",
      "---",
      "apiVersion: batch/v1",
      "kind: CronJob",
      "metadata: { name: nightly }",
      "spec: { jobTemplate: { spec: { template: { spec: { runtimeClassName: wasmtime-spin-v2, containers: [",
      "  { name: a, imag: x, image: acme/spin:2 }",
      "  ] } } } } }",
      "---",
      "apiVersion: v1",
      "kind: Pod",
      "metadata: { name: native }",
      "spec: { containers: [ { name: a, image: nginx } ] }",
      "---",
      "apiVersion: v1",
      "kind: Service",
      "metadata: { name: svc }",
    ]);
    expect(names).toEqual([
      "15 web/app → image acme/app:1 on docker:wasmtime",
      "21 nightly/a → image acme/spin:2 on docker:spin",
    ]);
    expect(said).toEqual(['skipped 24: Pod "native" runs natively: it names no runtime class for Wasm']);
  });

  it("of SpinKube, wadm and wasmCloud 2 name images or files", async () => {
    const { names, said } = await read("operators.yaml", [
      "apiVersion: core.spinkube.dev/v1alpha1",
      "kind: SpinApp",
      "metadata: { name: shop }",
      "spec:",
      "  image: ghcr.io/acme/shop:1",
      "  executor: containerd-shim-spin",
      "  replica: 2",
      "---",
      "apiVersion: core.oam.dev/v1beta1",
      "kind: Application",
      "metadata: { name: hello }",
      "spec:",
      "  components:",
      "    - name: hello",
      "      type: component",
      "      properties:",
      "        image: file://./build/hello.wasm",
      "    - name: server",
      "      type: capability",
      "      properties: { image: ghcr.io/acme/server:1 }",
      "---",
      "apiVersion: runtime.wasmcloud.dev/v1alpha1",
      "kind: WorkloadDeployment",
      "metadata: { name: two }",
      "spec: { template: { spec: { components: [",
      "  { name: c, image: ghcr.io/acme/c:1 } ] } } }",
    ]);
    expect(names).toEqual([
      "5 shop → image ghcr.io/acme/shop:1 on docker:spin",
      "17 hello → ./build/hello.wasm on wasmcloud",
      "26 c → image ghcr.io/acme/c:1 on wasmcloud",
    ]);
    expect(said).toEqual([
      'warning 7: unknown key "replica" in the spec of SpinApp | Did you mean "replicas"?',
      'skipped 18: "server" is a capability, not a component',
    ]);
  });
});

describe("a file that is no manifest", () => {
  const refusal = async (name: string, text: string): Promise<WasiScanError> => {
    writeFileSync(join(root, name), text);
    const error = await readManifest(join(root, name)).catch((reason: unknown) => reason);
    if (error instanceof WasiScanError) return error;
    throw new Error(`no WasiScanError: ${error}`);
  };

  it("is refused with the kinds that are known", async () => {
    for (const [name, text] of [
      ["Cargo.toml", "[dependencies]"],
      ["a.yaml", "a: 1"],
      ["b.yml", ""],
    ] as const) {
      const error = await refusal(name, text);
      expect([error.code, error.hint]).toEqual(["bad-data", expect.stringContaining("WAGI modules.toml")]);
    }
  });

  it("is refused with the line of its first mistake", async () => {
    expect((await refusal("bad.toml", "a = 1\nb = = 2\n")).message).toMatch(/bad\.toml:2: /);
    expect((await refusal("twice.toml", "a = 1\na = 2\n")).message).toMatch(/twice\.toml:2: /);
    expect((await refusal("bad.yaml", "a: 1\nb: [\n")).message).toMatch(/bad\.yaml:[23]: /);
  });

  it("whose aliases stand for too much is refused soon", async () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 10; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
    expect((await refusal("bomb.yaml", lines.join("\n"))).code).toBe("too-large");
  });
});
