import { WasiScanError } from "../../model/errors.js";
import { parseDocument } from "./blobs.js";

/** `wasi/wasm`, `linux/arm64/v8` */
export interface Platform {
  os: string;
  architecture: string;
  variant?: string;
}

/** A reference to a part, as manifests and indexes have it. */
export interface Descriptor {
  mediaType: string;
  digest: string;
  size?: number;
  platform?: Platform;
  annotations: Record<string, string>;
}

export interface ImageManifest {
  config: Descriptor;
  layers: Descriptor[];
  annotations: Record<string, string>;
}

type Json = Record<string, unknown>;

const MOST_PARTS = 2000;

/** A manifest or an index, told by what is in it: a media type may be missing, or Docker's inside OCI. */
export function parseManifest(name: string, bytes: Uint8Array): { index: Descriptor[] } | { image: ImageManifest } {
  const json = parseDocument(name, "a manifest", bytes);
  if (Array.isArray(json.manifests)) return { index: descriptors(name, json.manifests) };
  if (isObject(json.config) && Array.isArray(json.layers)) {
    const image: ImageManifest = {
      config: descriptor(name, json.config),
      layers: descriptors(name, json.layers),
      annotations: texts(json.annotations),
    };
    return { image };
  }
  if (Array.isArray(json.fsLayers)) {
    throw new WasiScanError("malformed", `${name}: a manifest of Docker's schema 1`, "Push it with a newer client.");
  }
  throw malformed(name, "a manifest with neither manifests nor a config and layers");
}

function descriptors(name: string, list: unknown[]): Descriptor[] {
  if (list.length > MOST_PARTS) throw malformed(name, `a manifest with more than ${MOST_PARTS} parts`);
  return list.map((one) => descriptor(name, one));
}

function descriptor(name: string, value: unknown): Descriptor {
  if (!isObject(value) || typeof value.digest !== "string") throw malformed(name, "a part without a digest");
  const platform = isObject(value.platform) ? parsePlatform(value.platform) : undefined;
  return {
    mediaType: text(value.mediaType),
    digest: value.digest,
    ...(typeof value.size === "number" && { size: value.size }),
    ...(platform && { platform }),
    annotations: texts(value.annotations),
  };
}

/** Undefined where neither is named. */
export function parsePlatform(json: Json): Platform | undefined {
  const platform = { os: text(json.os), architecture: text(json.architecture) };
  if (platform.os === "" && platform.architecture === "") return undefined;
  return { ...platform, ...(text(json.variant) !== "" && { variant: text(json.variant) }) };
}

export const printPlatform = ({ os, architecture, variant }: Platform): string =>
  [os || "any", architecture || "any", ...(variant ? [variant] : [])].join("/");

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function texts(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => text(entry[1]) !== ""));
}

function malformed(name: string, what: string): WasiScanError {
  return new WasiScanError("malformed", `${name}: ${what}`, "Is it an image? Save or build it again.");
}
