import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listInputs } from "../../../src/inputs/index.js";
import type { ImageReport } from "../../../src/model/report.js";
import { findTool, run } from "./tools.js";

const MODULE = resolve(import.meta.dirname, "../../fixtures/images/cgi.wasm");

const folder = mkdtempSync(join(tmpdir(), "wasi-scan-tools-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

/** The path of the one module, whose bytes are those that the tool was given. */
async function moduleIn(spec: string): Promise<{ path: string; image: ImageReport }> {
  const images: ImageReport[] = [];
  let path: string | undefined;
  for await (const input of listInputs(spec, () => {}, { onImage: (one) => images.push(one) })) {
    const opened = await input.open();
    expect(readFileSync(MODULE).equals(await opened.read(0, opened.size))).toBe(true);
    expect(path).toBeUndefined();
    path = input.name.slice(spec.length);
  }
  return { path: path as string, image: images[0] as ImageReport };
}

/** A layout that umoci made, for the tools that copy. */
function layoutByUmoci(name: string): string {
  run("umoci", ["init", "--layout", at(name)]);
  run("umoci", ["new", "--image", `${at(name)}:1`]);
  mkdirSync(at(`${name}-files`));
  cpSync(MODULE, at(`${name}-files/main.wasm`));
  writeFileSync(at(`${name}-files/gone.wasm`), "");
  run("umoci", ["insert", "--rootless", "--image", `${at(name)}:1`, at(`${name}-files`), "/app"]);
  run("umoci", ["insert", "--rootless", "--image", `${at(name)}:1`, "--whiteout", "/app/gone.wasm"]);
  const config = ["--config.entrypoint", "/app/main.wasm", "--architecture", "wasm", "--os", "wasi"];
  run("umoci", ["config", "--image", `${at(name)}:1`, ...config]);
  run("umoci", ["gc", "--layout", at(name)]);
  return at(name);
}

/** A test that needs tools, and says which are missing where it is skipped. */
function withTools(tools: string[], what: string, test: () => Promise<void>): void {
  const missing = tools.filter((tool) => findTool(tool) === undefined);
  const why = missing.length > 0 ? ` (not installed: ${missing.join(", ")})` : "";
  it.skipIf(missing.length > 0)(`${what}${why}`, test);
}

withTools(["umoci"], "umoci: a layout with a whiteout", async () => {
  const { path, image } = await moduleIn(layoutByUmoci("umoci"));
  expect(path).toBe("!/app/main.wasm");
  expect(image).toMatchObject({ platform: "wasi/wasm", notes: [] });
});

withTools(["umoci", "skopeo"], "skopeo: zstd, docker-archive, OCI archive", async () => {
  const source = `oci:${layoutByUmoci("skopeo")}:1`;
  run("skopeo", ["copy", "--dest-compress-format", "zstd", "--dest-compress", source, `oci:${at("zstd")}:1`]);
  run("skopeo", ["copy", source, `docker-archive:${at("docker.tar")}:app:1`]);
  run("skopeo", ["copy", source, `oci-archive:${at("oci.tar")}:1`]);
  for (const name of ["zstd", "docker.tar", "oci.tar"]) expect((await moduleIn(at(name))).path).toBe("!/app/main.wasm");
});

withTools(["buildah"], "buildah: from scratch with the compat annotation", async () => {
  const store = ["--root", at("store"), "--runroot", at("run"), "--storage-driver", "vfs"];
  const container = run("buildah", [...store, "from", "scratch"]).trim();
  run("buildah", [...store, "copy", container, MODULE, "/app.wasm"]);
  run("buildah", [...store, "config", "--entrypoint", '["/app.wasm"]', container]);
  run("buildah", [...store, "config", "--annotation", "module.wasm.image/variant=compat", container]);
  run("buildah", [...store, "commit", "--format", "oci", container, `oci-archive:${at("buildah.oci.tar")}`]);
  run("buildah", [...store, "commit", container, `docker-archive:${at("buildah.docker.tar")}:app:1`]);
  for (const name of ["buildah.oci.tar", "buildah.docker.tar"]) {
    expect((await moduleIn(at(name))).path).toBe("!/app.wasm");
  }
});

withTools(["crane"], "crane: a layer on an empty base, without an entrypoint", async () => {
  mkdirSync(at("crane-files"));
  cpSync(MODULE, at("crane-files/app.wasm"));
  run("tar", ["-C", at("crane-files"), "-cf", at("layer.tar"), "app.wasm"]);
  const parts = ["--oci-empty-base", "-f", at("layer.tar"), "-t", "local/app:1", "-o", at("crane.tar")];
  run("crane", ["append", ...parts]);
  expect((await moduleIn(at("crane.tar"))).path).toBe("!/app.wasm");
});

withTools(["oras"], "oras: a CNCF Wasm artifact", async () => {
  cpSync(MODULE, at("app.wasm"));
  writeFileSync(at("config.json"), JSON.stringify({ architecture: "wasm", os: "wasip1" }));
  const parts = ["--config", "config.json:application/vnd.wasm.config.v0+json", "app.wasm:application/wasm"];
  run("oras", ["push", "--oci-layout", `${at("oras")}:1`, ...parts], { cwd: folder });
  const { path, image } = await moduleIn(at("oras"));
  expect([path, image.kind]).toEqual(["!/app.wasm", "CNCF Wasm artifact"]);
});
