import { createHash } from "node:crypto";
import { packTar, type TarEntry } from "modern-tar";

export type Files = Record<string, string | Uint8Array | { link: string } | { hard: string }>;

export const sha256 = (bytes: string | Uint8Array): string =>
  `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** A tar archive of these paths in this order; one that ends in a slash is a folder. */
export function tar(files: Files): Promise<Uint8Array> {
  const entries = Object.entries(files).map(([name, content]): TarEntry => {
    if (name.endsWith("/")) return { header: { name, type: "directory", size: 0 } };
    if (typeof content === "object" && "link" in content) {
      return { header: { name, type: "symlink", linkname: content.link, size: 0 } };
    }
    if (typeof content === "object" && "hard" in content) {
      return { header: { name, type: "link", linkname: content.hard, size: 0 } };
    }
    const body = typeof content === "string" ? Buffer.from(content) : (content as Uint8Array);
    return { header: { name, size: body.length }, body: new Uint8Array(body) };
  });
  return packTar(entries);
}

export interface Parts {
  layers: Uint8Array[];
  /** As the config's `config` has it, e.g. `Entrypoint`. */
  config?: Record<string, unknown>;
  platform?: { os: string; architecture: string };
  /** The whole config instead. */
  configJson?: unknown;
  configType?: string;
  mediaType?: string;
  annotations?: Record<string, string>;
}

/** The files of an OCI layout with one manifest. */
export function layout(parts: Parts): Record<string, Uint8Array> {
  const blobs: Record<string, Uint8Array> = {};
  const add = (bytes: Uint8Array) => {
    blobs[`blobs/${sha256(bytes).replace(":", "/")}`] = bytes;
    return { digest: sha256(bytes), size: bytes.length };
  };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const platform = parts.platform ?? { os: "wasi", architecture: "wasm" };
  const config = parts.configJson ?? { ...platform, config: parts.config ?? {} };
  const configType = parts.configType ?? "application/vnd.oci.image.config.v1+json";
  const mediaType = parts.mediaType ?? "application/vnd.oci.image.layer.v1.tar";
  const manifest = json({
    schemaVersion: 2,
    config: { mediaType: configType, ...add(json(config)) },
    layers: parts.layers.map((layer) => ({ mediaType, ...add(layer) })),
    ...(parts.annotations && { annotations: parts.annotations }),
  });
  const index = json({ schemaVersion: 2, manifests: [add(manifest)] });
  return { "oci-layout": json({ imageLayoutVersion: "1.0.0" }), "index.json": index, ...blobs };
}
