import { execFileSync } from "node:child_process";
import { expect } from "vitest";
import { listInputs } from "../../src/inputs/index.js";
import type { ComponentItem, Needs } from "../../src/model/needs.js";
import { readNeeds } from "../../src/wasm/read.js";
import { wasmTools } from "./cache.mjs";
import { listWit, type WitJson } from "./wit-json.js";

/** What our reader says of a file, and how much of it that took. Shallow: without the code. */
export async function scan(
  path: string,
  options: { shallow?: boolean } = {},
): Promise<{ needs: Needs; bytesRead: number }> {
  for await (const input of listInputs(path)) {
    const file = await input.open();
    let bytesRead = 0;
    const read = (offset: number, length: number) => {
      bytesRead += length;
      return file.read(offset, length);
    };
    const needs = await readNeeds({ name: file.name, size: file.size, read }, options);
    await file.close();
    return { needs, bytesRead };
  }
  throw new Error("no input");
}

/** Every interface, function and type that wasm-tools sees in the component, and nothing else. */
export async function checkComponent(path: string): Promise<Needs> {
  const wit: WitJson = JSON.parse(
    execFileSync(wasmTools, ["component", "wit", "--json", path], { encoding: "utf8", maxBuffer: 2 ** 30 }),
  );
  const { needs } = await scan(path);
  const judged = listWit(wit);
  expect(sorted(needs.component?.imports ?? [])).toEqual(sorted(judged.imports));
  expect(sorted(needs.component?.exports ?? [])).toEqual(sorted(judged.exports));
  expect(needs.imports.map(({ module }) => module).sort()).toEqual(judged.imports.map(({ name }) => name).sort());
  return needs;
}

/** wasm-tools lists by kind, a component has its own order. */
function sorted(items: ComponentItem[]): ComponentItem[] {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return items
    .map((item) => ({
      ...item,
      ...(item.functions && { functions: [...item.functions].sort(byName) }),
      ...(item.types && { types: [...item.types].sort(byName) }),
    }))
    .sort(byName);
}
