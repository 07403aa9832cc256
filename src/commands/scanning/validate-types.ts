import type { Needs } from "../../model/needs.js";

/** Features that the engine of every Node from 20 on has, so that what it refuses of them is invalid. */
const OF_EVERY_NODE = new Set([
  ...["atomics", "bulk-memory", "imported-memory", "imported-shared-memory", "multi-value", "mutable-globals"],
  ...["reference-types", "saturating-float-to-int", "sign-extension", "simd", "threads"],
]);

/**
 * Has the engine at hand check the types of a core module. Where the module needs more than every Node has, or is a
 * component, a refusal says nothing, and `typesChecked` is false.
 *
 * @param read the whole file
 */
export async function validateTypes(needs: Needs, read: () => Promise<Uint8Array>): Promise<Needs> {
  if (needs.invalid || needs.format !== "core") return { ...needs, typesChecked: needs.invalid !== undefined };
  const bytes = (await read()) as Uint8Array<ArrayBuffer>;
  if (WebAssembly.validate(bytes)) return { ...needs, typesChecked: true };
  if (needs.features.some((feature) => !OF_EVERY_NODE.has(feature))) return { ...needs, typesChecked: false };
  return { ...needs, typesChecked: true, invalid: [whyRefused(bytes)] };
}

/** `WebAssembly.Module(): Compiling function #0 failed: … @+34` */
function whyRefused(bytes: Uint8Array<ArrayBuffer>) {
  try {
    new WebAssembly.Module(bytes);
  } catch (error) {
    const [, message, offset] =
      /^(?:WebAssembly\.Module\(\): )?([\s\S]*?)(?: @\+(\d+))?$/.exec((error as Error).message) ?? [];
    return {
      place: offset === undefined ? "the module" : `byte ${offset}`,
      message: message ?? "the engine refuses it",
    };
  }
  return { place: "the module", message: "the engine refuses it" };
}
