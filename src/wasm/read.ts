import { WasiScanError } from "../model/errors.js";
import type { ByteSource, Needs } from "../model/needs.js";
import { malformed, truncated } from "./binary/cursor.js";
import { notWasm } from "./binary/not-wasm.js";
import type { Layer } from "./binary/sections.js";
import { Window } from "./binary/window.js";
import { readComponent } from "./component/reading/read-component.js";
import { readCoreModule } from "./module/core-module.js";

export interface ReadOptions {
  /** Reads the code too, all of it, also that of the modules inside a component. */
  deep?: boolean;
}

const magic = [0x00, 0x61, 0x73, 0x6d];

/**
 * What one module or component needs of its host, as far as the sections other than code tell. Reads the first
 * 32 KiB, the sections that matter and a little at every other section's head, never the whole file.
 *
 * Throws a WasiScanError `empty`, `not-wasm`, `truncated` or `malformed`, and what `source.read` throws.
 */
export async function readNeeds(source: ByteSource, { deep = false }: ReadOptions = {}): Promise<Needs> {
  const window = new Window(source);
  const component = (await layerOf(window)) === "component";
  const needs = component ? await readComponent(window) : await readCoreModule(window);
  // Load the code reader only if it is needed.
  return deep ? (await import("./code/deep-needs.js")).deepen(needs, window) : needs;
}

/** Reads the preamble. Throws if these bytes are not a module of a known kind. */
export async function layerOf(window: Window): Promise<Layer> {
  if (window.size === 0) {
    throw new WasiScanError("empty", `${window.name}: the file is empty`, "Did the build or the download fail?");
  }
  const head = await window.load(0, Math.min(1024, window.size));
  if (magic.some((byte, i) => i < head.length && head[i] !== byte)) throw notWasm(window.name, head);
  if (head.length < 8) throw truncated(window.name, `the file ends at byte ${head.length}, inside the header`);
  const version = (head[4] ?? 0) | ((head[5] ?? 0) << 8);
  const layer = (head[6] ?? 0) | ((head[7] ?? 0) << 8);
  if (layer === 0 && version === 1) return "core";
  if (layer === 1 && version === 0x0d) return "component";
  const what =
    layer === 1 ? `a component of the draft 0x${version.toString(16)}` : `version ${version}, layer ${layer}`;
  throw malformed(window.name, `${what}; known are modules of version 1 and components of version 0xd`);
}
