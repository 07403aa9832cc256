import { WasiScanError } from "../../model/errors.js";
import type { ImageReport } from "../../model/report.js";
import type { Input } from "../input.js";
import { findEntry } from "./files/entrypoint.js";
import { FileSystem, type ImageFile } from "./files/file-system.js";
import type { FoundImage } from "./found-image.js";
import { componentIds, declarationOf, kindOf } from "./kind.js";
import { printPlatform } from "./manifest.js";
import { notesOn } from "./notes.js";
import { type LayerContent, readLayers } from "./read-layers.js";
import { openBlob, openFile } from "./read-module.js";
import { type ImageOptions, type Skip, skipIn } from "./skipped.js";

/**
 * The modules of an image: the one that it starts, the layers that are modules by themselves, or, where it starts
 * something else, all that its files hold.
 *
 * @throws WasiScanError `no-modules`, `malformed`, `too-large`
 */
export async function listModules(image: FoundImage, options: ImageOptions): Promise<Input[]> {
  const layers = await readLayers(image);
  const skip = skipIn(image.name, options.tell);
  const blobs = listBlobs(image, layers, skip);
  const { inputs, ...about } = blobs.length > 0 ? { inputs: blobs } : listFiles(image, layers, skip);
  const report: ImageReport = {
    name: image.name,
    kind: kindOf(image),
    ...(image.digest !== undefined && { digest: image.digest }),
    ...(image.platform && { platform: printPlatform(image.platform) }),
    ...about,
    bytes: sizeOf(layers),
    modules: inputs.map(({ name }) => name),
    notes: [],
  };
  report.notes = notesOn(image, report);
  options.onImage?.(report);
  if (inputs.length === 0) throw nothingIn(image, report);
  return inputs;
}

/** The layers that are modules. */
function listBlobs(image: FoundImage, layers: LayerContent[], skip: Skip): Input[] {
  if (!layers.some(({ kind }) => kind === "module")) return [];
  const ids = componentIds(image);
  return image.layers.flatMap((layer, i) => {
    const title = ids.get(layer.digest ?? "") ?? layer.title ?? `layer ${i + 1}`;
    if (layers[i]?.kind !== "module") {
      skip(title, `a layer of ${layer.mediaType || "no type"}, which is not a module`);
      return [];
    }
    const name = nameIn(image, title);
    const declared = declarationOf(image);
    return [{ name, ...(declared && { declared }), open: () => openBlob(image, name, layer) }];
  });
}

function listFiles(image: FoundImage, layers: LayerContent[], skip: Skip) {
  const files = new FileSystem(image.name);
  for (const [i, layer] of layers.entries()) {
    if (layer.kind === "files") files.apply(layer.changes);
    else skip(image.layers[i]?.title ?? `layer ${i + 1}`, "neither a module nor a layer of files");
  }
  const entry = findEntry(files, image.config);
  if (entry.kind === "missing") throw entryProblem(image, `${entry.path} is not in the image`);
  if (entry.kind === "other") throw entryProblem(image, `${entry.path} is neither a module nor a program`);
  const argv = [...image.config.entrypoint, ...image.config.command];
  const about = {
    ...(argv.length > 0 && { entrypoint: argv }),
    ...(entry.kind === "native" && { native: entry.file.content }),
    ...(entry.kind === "module" && entry.function !== undefined && { function: entry.function }),
  };
  if (entry.kind === "native") skip(entry.path, `the entrypoint, a native program (${entry.file.content})`);
  const entrypoint = entry.kind === "module" ? entry.function : undefined;
  const input = (path: string, file: ImageFile): Input => {
    const name = nameIn(image, path);
    return { name, ...(entrypoint !== undefined && { entrypoint }), open: () => openFile(image, name, file) };
  };
  const modules = [...files.files()].filter(({ file }) => file.content === "module");
  if (entry.kind !== "module") return { inputs: modules.map(({ path, file }) => input(path, file)), ...about };
  for (const { path } of modules) if (path !== entry.path) skip(path, "a module that the entrypoint does not name");
  return { inputs: [input(entry.path, entry.file)], ...about };
}

/** `app.oci.tar!/app.wasm` */
const nameIn = (image: FoundImage, path: string): string => `${image.name}!/${path.replace(/^\//, "")}`;

function sizeOf(layers: LayerContent[]): ImageReport["bytes"] {
  const unpacked = layers.map((layer) => (layer.kind === "files" ? layer.unpacked : layer.size));
  const sum = (sizes: number[]) => sizes.reduce((total, one) => total + one, 0);
  return { packed: sum(layers.map(({ size }) => size)), unpacked: sum(unpacked) };
}

function entryProblem(image: FoundImage, what: string): WasiScanError {
  return new WasiScanError(
    "malformed",
    `${image.name}: its entrypoint ${what}`,
    "Correct ENTRYPOINT and build it again.",
  );
}

function nothingIn(image: FoundImage, { native, entrypoint, platform }: ImageReport): WasiScanError {
  const what = native
    ? `its entrypoint ${entrypoint?.[0]} is a native program (${native}), and no file in it is a WebAssembly module`
    : "no file in it is a WebAssembly module";
  const hint = platform
    ? `It is for ${platform}. For another platform pass --platform, e.g. wasi/wasm.`
    : "Is it the right image?";
  return new WasiScanError("no-modules", `${image.name}: ${what}`, hint);
}
