import { WasiScanError } from "../model/errors.js";
import type { ByteSource, Needs } from "../model/needs.js";
import { malformed, truncated } from "./binary/cursor.js";
import { notWasm } from "./binary/not-wasm.js";
import type { Layer } from "./binary/sections.js";
import { Window } from "./binary/window.js";
import { readComponent } from "./component/reading/read-component.js";
import { readCoreModule, readCoreModuleWithCode } from "./module/core-module.js";

export interface ReadOptions {
  /** Leave the code unread: features and reach are then told as far as the other sections tell. */
  shallow?: boolean;
  /** Tell how a command ends by `proc_exit`, which takes longer. */
  exits?: boolean;
}

const magic = [0x00, 0x61, 0x73, 0x6d];

/**
 * What one module or component needs of its host. Reads everything but what data and custom sections hold, the code a
 * stretch at a time. With `shallow`: the first 32 KiB, the sections that matter and a little at every other section's
 * head.
 *
 * Throws a WasiScanError `empty`, `not-wasm`, `truncated` or `malformed`, and what `source.read` throws.
 */
export async function readNeeds(
  source: ByteSource,
  { shallow = false, exits = false }: ReadOptions = {},
): Promise<Needs> {
  const window = new Window(source);
  if ((await layerOf(window)) === "core")
    return shallow ? readCoreModule(window) : readCoreModuleWithCode(window, { exits });
  const needs = await readComponent(window);
  if (shallow || !needs.component) return needs;
  return (await import("./component/calls/deepen-component.js")).deepenComponent(needs, needs.component, window);
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
