import { listInputs } from "../../../src/inputs/index.js";
import { layout, tar } from "../../inputs/images/build-image.js";
import { opened, written } from "../file.js";
import { jsonMutator } from "../mutators/json.js";
import { bytesOf, textOf } from "../source.js";
import { type FuzzTarget, twice } from "../target.js";

/** What an image is built of, so that its digests are right whatever is changed. */
interface Recipe {
  /** Documents that replace those of the image, by path. */
  documents: Record<string, unknown>;
  config: unknown;
  configType: string;
  mediaType: string;
  layers: Record<string, string | { link: string } | { hard: string }>[];
}

const OCI: Recipe = {
  documents: { "oci-layout": { imageLayoutVersion: "1.0.0" } },
  config: { os: "wasi", architecture: "wasm", config: { Entrypoint: ["/app.wasm"], Cmd: ["-x"], Labels: { a: "b" } } },
  configType: "application/vnd.oci.image.config.v1+json",
  mediaType: "application/vnd.oci.image.layer.v1.tar",
  layers: [
    { "app.wasm": "\0asm\u0001\0\0\0", "bin/": "", "bin/x": { link: "../app.wasm" } },
    { ".wh.x": "", "bin/.wh..wh..opq": "", "y.wasm": { hard: "app.wasm" } },
  ],
};
const DOCKER: Recipe = {
  ...OCI,
  documents: {
    "manifest.json": [{ Config: "c.json", RepoTags: ["a:1"], Layers: ["l.tar"] }],
    "c.json": {
      os: "linux",
      architecture: "amd64",
      config: { Cmd: ["/app.wasm"] },
      rootfs: { diff_ids: ["sha256:0"] },
    },
    "l.tar": "",
  },
};
const WORDS = [
  ...[
    "/app.wasm",
    "app.wasm",
    "../app.wasm",
    ".wh.app.wasm",
    "bin",
    "/",
    "wasi",
    "wasm",
    "amd64",
    "sha256:0",
    "Entrypoint",
    "Cmd",
  ],
  ...[
    "application/wasm",
    "application/vnd.wasm.config.v0+json",
    "application/vnd.oci.image.layer.v1.tar+gzip",
    "manifest.json",
  ],
  ...[
    "index.json",
    "oci-layout",
    "application/vnd.docker.image.rootfs.diff.tar.gzip",
    "application/vnd.fermyon.spin.application.v1+config",
  ],
];

/** Images in archives: layouts of OCI, what docker saves, artifacts. */
export const target: FuzzTarget = {
  seeds: () => [OCI, DOCKER, { ...OCI, mediaType: "application/wasm" }].map((one) => bytesOf(JSON.stringify(one))),
  mutate: jsonMutator(WORDS),
  async run(bytes) {
    const archive = await built(textOf(bytes));
    if (!archive) return;
    const path = written("image.tar", archive);
    await twice(() => opened(listInputs(path)));
  },
};

/** Undefined for a recipe of which no archive can be built. */
async function built(text: string): Promise<Uint8Array | undefined> {
  try {
    const { documents, config, configType, mediaType, layers } = JSON.parse(text) as Recipe;
    const packed = await Promise.all(layers.map((files) => tar(files)));
    const files = layout({ layers: packed, configJson: config, configType, mediaType });
    for (const [path, document] of Object.entries(documents))
      files[path] = new Uint8Array(Buffer.from(JSON.stringify(document)));
    return await tar(files);
  } catch {
    return undefined;
  }
}
