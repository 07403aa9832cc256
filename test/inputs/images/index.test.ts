import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { listInputs } from "../../../src/inputs/index.js";
import { WasiScanError } from "../../../src/model/errors.js";
import type { ImageReport } from "../../../src/model/report.js";
import { type Files, layout, type Parts, sha256, tar } from "./build-image.js";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures/images");
const CGI = readFileSync(join(FIXTURES, "cgi.wasm"));
const EMPTY = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const OTHER = Uint8Array.from([...EMPTY, 0, 2, 1, 0x61]);
const ELF = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);

const folder = mkdtempSync(join(tmpdir(), "wasi-scan-images-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Everything that an input gives: modules by their path in the image, or the code of the error. */
async function read(spec: string, platform?: string) {
  const modules: Record<string, Uint8Array> = {};
  const images: ImageReport[] = [];
  const skipped: string[] = [];
  let error: WasiScanError | undefined;
  try {
    const options = { ...(platform && { platform }), onImage: (one: ImageReport) => images.push(one) };
    const tell = ({ message }: { message: string }) => skipped.push(message.slice(spec.length + 2));
    for await (const input of listInputs(spec, tell, options)) {
      const opened = await input.open();
      modules[input.name.split("!")[1] ?? input.name] = await opened.read(0, opened.size);
      await opened.close();
    }
  } catch (caught) {
    if (!(caught instanceof WasiScanError)) throw caught;
    error = caught;
  }
  return { modules, images, skipped, error };
}

let count = 0;
/** An OCI layout as a tar file. */
const archive = async (parts: Parts) => write(`built-${count++}`, await tar(layout(parts)));
const fileSystem = async (layers: Files[], config: Record<string, unknown> = { Entrypoint: ["/app.wasm"] }) =>
  read(await archive({ layers: await Promise.all(layers.map(tar)), config }));

describe("an image that a real tool made gives its module", () => {
  it.each([
    ["scratch-buildah.oci.tar", "/app.wasm", "container image"],
    ["scratch-buildah.docker.tar", "/app.wasm", "container image"],
    ["scratch-bud-symlinks.docker.tar", "/cgi.wasm", "container image"],
    ["scratch-umoci-whiteout.oci.tar", "/app/main.wasm", "container image"],
    ["scratch-crane.docker.tar", "/app.wasm", "container image"],
    ["multi-platform.oci.tar", "/app.wasm", "container image"],
    ["zstd-skopeo.oci.tar", "/app.wasm", "container image"],
    ["whiteout.oci.tar", "/app/main.wasm", "container image"],
    ["cncf-oras.oci.tar", "/app.wasm", "CNCF Wasm artifact"],
    ["wasmcloud-oras.oci.tar", "/app.wasm", "wasmCloud component"],
    ["spin-oras.oci.tar", "/hello", "Spin application"],
    ["native-elf-with-wasm.oci.tar", "/plugins/p.wasm", "container image"],
  ])("%s", async (name, path, kind) => {
    const packed = readFileSync(join(FIXTURES, `${name}.gz`));
    // The names say nothing: compressed or not, a content is what it is.
    for (const spec of [write(`real/${name}.wasm`, gunzipSync(packed)), join(FIXTURES, `${name}.gz`)]) {
      const { modules, images, error } = await read(spec);
      expect(error).toBeUndefined();
      expect(Object.keys(modules)).toEqual([path]);
      expect(CGI.equals(modules[path] as Uint8Array)).toBe(true);
      expect(images.map((one) => one.kind)).toEqual([kind]);
    }
  });

  it("or the one right error", async () => {
    const { error: changed } = await read(join(FIXTURES, "hostile-digest.oci.tar.gz"));
    expect([changed?.code, changed?.message]).toEqual([
      "malformed",
      expect.stringContaining("should have sha256:d2f6"),
    ]);
    const { error: circle } = await read(join(FIXTURES, "hostile-symlink-loop.oci.tar.gz"));
    expect([circle?.code, circle?.message]).toEqual(["malformed", expect.stringContaining("lead in a circle")]);
  });
});

describe("the files of an image", () => {
  it("are those of the last layer that has them", async () => {
    const { modules } = await fileSystem([{ "app.wasm": EMPTY }, { "./app.wasm": OTHER }]);
    expect(modules).toEqual({ "/app.wasm": OTHER });
  });

  it("lose what a later layer takes away, alone or with its whole folder", async () => {
    const config = {};
    const one = await fileSystem([{ "a/x.wasm": EMPTY, "a/y.wasm": EMPTY }, { "a/.wh.x.wasm": "" }], config);
    expect(Object.keys(one.modules)).toEqual(["/a/y.wasm"]);
    const all = await fileSystem(
      [
        { "a/x.wasm": EMPTY, "a/b/y.wasm": EMPTY },
        { "a/z.wasm": OTHER, "a/.wh..wh..opq": "" },
      ],
      config,
    );
    expect(Object.keys(all.modules)).toEqual(["/a/z.wasm"]);
    const tree = await fileSystem([{ "a/x.wasm": EMPTY, "b.wasm": EMPTY }, { ".wh.a": "" }], config);
    expect(Object.keys(tree.modules)).toEqual(["/b.wasm"]);
  });

  it("are reached through links, which never leave the image", async () => {
    const links: Files = {
      "opt/real.wasm": OTHER,
      "app.wasm": { link: "../../../opt/current" },
      "opt/current": { link: "/usr/same.wasm" },
      "usr/same.wasm": { hard: "opt/real.wasm" },
    };
    const { modules } = await fileSystem([links]);
    expect(modules).toEqual({ "/usr/same.wasm": OTHER });
    const below = await fileSystem([{ "usr/bin/": "", bin: { link: "usr/bin" } }, { "bin/app.wasm": OTHER }], {
      Entrypoint: ["/usr/bin/app.wasm"],
    });
    expect(below.modules).toEqual({ "/usr/bin/app.wasm": OTHER });
  });

  it.each(["../app.wasm", "a/../../app.wasm"])("may not lie outside of it: %s", async (path) => {
    const { error } = await fileSystem([{ "app.wasm": EMPTY, [path]: OTHER }]);
    expect([error?.code, error?.message]).toEqual(["malformed", expect.stringContaining("leaves the image")]);
  });
});

describe("the entrypoint", () => {
  it.each([
    [{ Entrypoint: ["/app.wasm", "serve"] }, "/app.wasm"],
    [{ Entrypoint: ["app.wasm"] }, "/app.wasm"],
    [{ Cmd: ["main.wasm"], WorkingDir: "/srv" }, "/srv/main.wasm"],
    [{ Entrypoint: ["tool.wasm"], Env: ["PATH=/bin:/opt"] }, "/opt/tool.wasm"],
    [{ Entrypoint: ["/app.wasm#handle"] }, "/app.wasm"],
    [{ Entrypoint: ["/strange#name.wasm"] }, "/strange#name.wasm"],
  ])("%j is %s", async (config, path) => {
    const files = { "app.wasm": EMPTY, "srv/main.wasm": EMPTY, "opt/tool.wasm": EMPTY, "strange#name.wasm": EMPTY };
    const { modules, images, skipped } = await fileSystem([files], config);
    expect(Object.keys(modules)).toEqual([path]);
    expect(skipped.length).toBe(3);
    expect(images[0]?.function).toBe(JSON.stringify(config).includes("#handle") ? "handle" : undefined);
  });

  it("that is a native program is said to be one, and the modules beside it are judged", async () => {
    const { modules, images, skipped } = await fileSystem([{ server: ELF, "plugins/p.wasm": EMPTY }], {
      Entrypoint: ["/server"],
    });
    expect(Object.keys(modules)).toEqual(["/plugins/p.wasm"]);
    expect(images[0]).toMatchObject({ native: "ELF", entrypoint: ["/server"] });
    expect(skipped).toEqual(["/server: the entrypoint, a native program (ELF)"]);
    const alone = await fileSystem([{ "run.sh": "#!/bin/sh\n" }], { Entrypoint: ["/run.sh"] });
    expect([alone.error?.code, alone.error?.message]).toEqual([
      "no-modules",
      expect.stringContaining("/run.sh is a native program (script)"),
    ]);
  });

  it("that is not there, or neither a module nor a program, is one error", async () => {
    const missing = await fileSystem([{ "other.wasm": EMPTY }]);
    expect(missing.error?.message).toContain("its entrypoint /app.wasm is not in the image");
    const data = await fileSystem([{ "app.wasm": "hello" }]);
    expect(data.error?.message).toContain("neither a module nor a program");
  });

  it("may be a module in text", async () => {
    const { modules } = await fileSystem([{ app: "(module)" }], { Entrypoint: ["/app"] });
    expect(modules).toEqual({ "/app": EMPTY });
  });
});

describe("an index", () => {
  const spec = join(FIXTURES, "multi-platform.oci.tar.gz");

  it("gives the image for Wasm by default and lists the others as skipped", async () => {
    expect((await read(spec)).skipped).toEqual(["linux/amd64: for another platform"]);
    expect(Object.keys((await read(spec, "wasi/wasm32")).modules)).toEqual(["/app.wasm"]);
  });

  it("gives the image of the platform asked for, or says which it has", async () => {
    const { error } = await read(spec, "linux/amd64");
    expect(error?.message).toContain("neither a module nor a program");
    const none = await read(spec, "linux/s390x");
    expect([none.error?.code, none.error?.hint]).toEqual(["bad-usage", "It has: wasi/wasm, linux/amd64."]);
  });
});

describe("a layout in a folder", () => {
  it("is an image, and a folder of another kind is not", async () => {
    const parts = layout({ layers: [gzipSync(await tar({ "a.wasm": EMPTY }))], config: { Entrypoint: ["/a.wasm"] } });
    for (const [name, bytes] of Object.entries(parts)) write(`layout/${name}`, bytes);
    expect((await read(join(folder, "layout"))).modules).toEqual({ "/a.wasm": EMPTY });
  });
});

it("the function that an entrypoint names after # goes with its module", async () => {
  const layers = [await tar({ "app.wasm": EMPTY })];
  const spec = await archive({ layers, config: { Entrypoint: ["/app.wasm#handle"] } });
  for await (const { entrypoint } of listInputs(spec)) expect(entrypoint).toBe("handle");
});

describe("an artifact of Wasm layers", () => {
  it.each([
    ["application/vnd.wasm.config.v0+json", "application/wasm", "CNCF Wasm artifact"],
    ["application/vnd.wasm.config.v1+json", "application/vnd.wasm.content.layer.v1+wasm", "wasm-to-oci artifact"],
    [undefined, "application/vnd.bytecodealliance.wasm.component.layer.v0+wasm", "container image of Wasm layers"],
    [undefined, "application/vnd.oci.image.layer.v1.tar", "container image"],
  ])("%s with %s is known by its content", async (configType, mediaType, kind) => {
    const { modules, images } = await read(
      await archive({ layers: [OTHER], mediaType, ...(configType && { configType }) }),
    );
    expect(Object.values(modules)).toEqual([OTHER]);
    expect(images[0]?.kind).toBe(kind);
  });
});

describe("what is hostile or broken", () => {
  it("a wrong size or digest of a manifest", async () => {
    const parts = layout({ layers: [] });
    const name = Object.keys(parts)[2] as string;
    const { error } = await read(write("wrong", await tar({ ...parts, [name]: Buffer.from("{}") })));
    expect(error?.message).toContain(`but should have ${name.slice("blobs/".length).replace("/", ":")}`);
  });

  it.each(["sha256:../../../../etc/passwd", "md5:00", "sha256:00"])("a digest such as %s", async (digest) => {
    const index = JSON.stringify({ schemaVersion: 2, manifests: [{ digest }] });
    const { error } = await read(write("digest", await tar({ "oci-layout": "{}", "index.json": index })));
    expect(error?.message).toContain("is not a digest");
  });

  it("a blob that is not there, a manifest that is not JSON, a manifest of nothing", async () => {
    const parts = layout({ layers: [] });
    const { "index.json": index, "oci-layout": version } = parts;
    const cases: [Files, string][] = [
      [{ "oci-layout": version as Uint8Array, "index.json": index as Uint8Array }, "is missing"],
      [{ "oci-layout": "{}", "index.json": "{" }, "is not JSON"],
      [{ "oci-layout": "{}", "index.json": "{}" }, "neither manifests nor a config"],
      [{ "manifest.json": '[{"Config":"c.json","Layers":["l"]}]', "c.json": "{}" }, "differ in layers"],
    ];
    for (const [files, message] of cases)
      expect((await read(write("broken", await tar(files)))).error?.message).toContain(message);
  });

  it("an archive that ends early", async () => {
    const whole = await tar(
      layout({ layers: [await tar({ "app.wasm": CGI })], config: { Entrypoint: ["/app.wasm"] } }),
    );
    const { error } = await read(write("early", whole.subarray(0, 3000)));
    expect(error?.code).toBe("malformed");
  });

  it("takes a layer that docker save names by a link, and refuses links in a circle", async () => {
    const layer = await tar({ "app.wasm": OTHER });
    const config = JSON.stringify({ config: { Cmd: ["/app.wasm"] }, rootfs: { diff_ids: [sha256(layer)] } });
    const list = JSON.stringify([{ Config: "c.json", Layers: ["x/layer.tar"] }]);
    const files = (link: string): Files => ({
      "c.json": config,
      "l.tar": layer,
      "x/layer.tar": { link },
      "manifest.json": list,
    });
    expect((await read(write("linked", await tar(files("../l.tar"))))).modules).toEqual({ "/app.wasm": OTHER });
    expect((await read(write("circle", await tar(files("layer.tar"))))).error?.message).toContain("in a circle");
  });
});
