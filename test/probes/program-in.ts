import { readFileSync } from "node:fs";
import { fromBytes } from "../../src/inputs/input.js";
import { walkSections } from "../../src/wasm/binary/sections.js";
import { Window } from "../../src/wasm/binary/window.js";

const coreModuleSection = 1;

/** The program of a probe of a component: the largest core module inside. */
export async function programIn(path: string): Promise<Uint8Array> {
  const bytes = readFileSync(path);
  const window = new Window(fromBytes(path, bytes));
  let largest: Uint8Array = new Uint8Array();
  for await (const { offset, size } of walkSections(window, "component", new Set([coreModuleSection]))) {
    if (size > largest.length) largest = bytes.subarray(offset, offset + size);
  }
  return largest;
}
