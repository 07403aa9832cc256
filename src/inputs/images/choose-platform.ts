import { WasiScanError } from "../../model/errors.js";
import { type Descriptor, type Platform, printPlatform } from "./manifest.js";

const ATTESTATION = "vnd.docker.reference.type";

/**
 * The images of an index that are meant: those of the platform asked for; else those for Wasm and those that name no
 * platform; else the one for this machine.
 *
 * @throws WasiScanError `bad-usage` where none is for the platform asked for
 */
export function choosePlatform(
  name: string,
  all: Descriptor[],
  wanted: string | undefined,
): { chosen: Descriptor[]; skipped: { what: string; why: string }[] } {
  const images = all.filter((one) => !isAttestation(one));
  const chosen =
    wanted === undefined
      ? byDefault(images)
      : images.filter(({ platform }) => platform === undefined || matches(platform, wanted));
  if (chosen.length === 0 && wanted !== undefined) {
    const known = images.map(labelOf).join(", ") || "nothing";
    throw new WasiScanError("bad-usage", `${name}: it has no image for ${wanted}`, `It has: ${known}.`);
  }
  const skipped = all
    .filter((one) => !chosen.includes(one))
    .map((one) => ({ what: labelOf(one), why: isAttestation(one) ? "an attestation" : "for another platform" }));
  return { chosen, skipped };
}

function byDefault(images: Descriptor[]): Descriptor[] {
  const forWasm = images.filter(({ platform }) => platform === undefined || isWasm(platform));
  if (forWasm.length > 0) return forWasm;
  // A page does not know its machine: it takes the most common one.
  const architecture = typeof process === "undefined" ? "x64" : process.arch;
  const here = `linux/${architecture === "x64" ? "amd64" : architecture}`;
  return [images.find(({ platform }) => matches(platform, here)) ?? images[0]].filter((one) => one !== undefined);
}

/** @throws WasiScanError `bad-usage`, for an image whose own config names another platform */
export function checkPlatform(name: string, platform: Platform | undefined, wanted: string | undefined): void {
  if (wanted === undefined || platform === undefined || matches(platform, wanted)) return;
  const hint = `It is for ${printPlatform(platform)}.`;
  throw new WasiScanError("bad-usage", `${name}: it has no image for ${wanted}`, hint);
}

export const isWasm = ({ architecture }: Platform): boolean => /^wasm(32|64)?$/.test(architecture);

/** `wasi/wasm` is `wasi/wasm32` too, and `linux/arm64` any variant of it. */
function matches(platform: Platform | undefined, wanted: string): boolean {
  if (platform === undefined) return false;
  const [os, architecture, variant] = wanted.split("/");
  const same = platform.architecture === architecture || (isWasm(platform) && /^wasm(32)?$/.test(architecture ?? ""));
  return same && platform.os === os && (variant === undefined || platform.variant === variant);
}

const isAttestation = ({ annotations, platform }: Descriptor): boolean =>
  Object.hasOwn(annotations, ATTESTATION) || platform?.os === "unknown";

const labelOf = ({ platform, digest }: Descriptor): string =>
  platform ? printPlatform(platform) : digest.slice(0, 100);
