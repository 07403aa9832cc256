import type { Declared } from "../../../src/inputs/input.js";
import { ARCHIVE_HEAD_BYTES, archiveMagic } from "../../../src/inputs/unpack/archive-magic.js";
import { assembleIfText } from "../../../src/inputs/wat.js";
import type { ModuleIdentity } from "../../../src/judge/scan.js";
import { WasiScanError } from "../../../src/model/errors.js";
import type { Needs } from "../../../src/model/needs.js";
import type { ImageReport, Notice, Report } from "../../../src/model/report.js";
import { readNeeds } from "../../../src/wasm/read.js";
import { fileInput, sha256 } from "./file-input.js";

/** What is known of a module before it is judged; a permalink holds it. */
export interface Read {
  identity: ModuleIdentity;
  needs: Needs;
  /** What the artifact that holds it says of it. */
  declared?: Declared;
}

/** What a file holds: one module, or those of an image. */
export interface Dropped {
  modules: Read[];
  errors: Report["errors"];
  images: ImageReport[];
  notices: Notice[];
}

/** @throws WasiScanError for what is neither a module nor an image */
export async function readDropped(file: File): Promise<Dropped> {
  const input = fileInput(file);
  const kind = archiveMagic(await input.read(0, ARCHIVE_HEAD_BYTES));
  if (kind === "zip" || kind === "webc") {
    const hint = "Take the module out and drop that, or scan it with the command line.";
    throw new WasiScanError("not-wasm", `${file.name}: a page does not unpack ${NAMES[kind]}`, hint);
  }
  if (kind) return (await import("./read-archive.js")).readArchive(file);
  return onlyModules([await readModule(await assembleIfText(input))]);
}

const NAMES = { zip: "a zip archive", webc: "a Wasmer package" };

export async function readModule(input: ReturnType<typeof fileInput>): Promise<Read> {
  const needs = await readNeeds(input);
  return { identity: { name: input.name, bytes: input.size, sha256: await sha256(input) }, needs };
}

export const onlyModules = (modules: Read[]): Dropped => ({ modules, errors: [], images: [], notices: [] });
