import type { Blobs } from "./blobs.js";
import { parseDocument } from "./blobs.js";
import { isObject, type Platform, parsePlatform, text, textList } from "./manifest.js";

/** A layer of an image, or the one blob of an artifact. */
export interface Layer {
  /** Its name among the blobs. */
  part: string;
  mediaType: string;
  /** Digest of the bytes as they lie there. Absent in an archive of `docker save`. */
  digest?: string;
  /** Digest of the bytes unpacked, where that is the only one there is. */
  diffId?: string;
  size?: number;
  /** A file name or an id that the manifest gives it. */
  title?: string;
}

/** One image among the blobs, its config read, its layers not. */
export interface FoundImage {
  blobs: Blobs;
  /** The input, with a tag where that has several images. */
  name: string;
  /** The digest of its manifest. */
  digest?: string;
  platform?: Platform;
  /** Media type of the config; empty if unknown. */
  configType: string;
  config: ImageConfig;
  annotations: Record<string, string>;
  layers: Layer[];
}

export interface ImageConfig {
  json: Record<string, unknown>;
  platform?: Platform;
  entrypoint: string[];
  command: string[];
  environment: string[];
  folder: string;
  diffIds: string[];
}

/** The config of any kind of image. What it lacks is empty. @throws WasiScanError `malformed` */
export function parseConfig(name: string, bytes: Uint8Array): ImageConfig {
  const json = parseDocument(name, "its config", bytes);
  const config = isObject(json.config) ? json.config : {};
  const platform = parsePlatform(json);
  return {
    json,
    ...(platform && { platform }),
    entrypoint: textList(config.Entrypoint),
    command: textList(config.Cmd),
    environment: textList(config.Env),
    folder: text(config.WorkingDir) || "/",
    diffIds: isObject(json.rootfs) ? textList(json.rootfs.diff_ids) : [],
  };
}
