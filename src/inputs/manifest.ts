import { existsSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { WasiScanError } from "../model/errors.js";
import type { Source } from "../model/report.js";
import { fileInput } from "./file.js";
import { fileProblem } from "./file-problem.js";
import type { Input, InputKind, Tell } from "./input.js";
import type { Reference } from "./manifests/manifest.js";

/** A manifest of what is deployed: `modules.toml`, `spin.toml`, `wasmer.toml`, `compose.yaml`, Kubernetes resources. */
export const manifest: InputKind = {
  accepts: (spec) => /\.(toml|ya?ml)$/i.test(spec) && !/^https?:/i.test(spec),
  async *list(path, tell) {
    // Parsers are loaded only for a manifest.
    const { readManifest } = await import("./manifests/references.js");
    const { references, errors, notices } = await readManifest(path);
    for (const notice of notices) tell(notice);
    let found = errors.length > 0;
    for (const { line, error } of errors) {
      yield { name: path, source: { path, line }, open: () => Promise.reject(error) };
    }
    for (const reference of references) {
      const input = inputOf(path, reference, tell);
      if (!input) continue;
      found = true;
      yield input;
    }
    if (found) return;
    const hint = "What was skipped is listed above: scan the images or modules themselves.";
    throw new WasiScanError("no-modules", `${path}: names no module that can be read here`, hint);
  },
};

function inputOf(path: string, reference: Reference, tell: Tell): Input | undefined {
  const { line, entry, at, targets, entrypoint, build } = reference;
  const source: Source = { path, line, ...(entry !== "" && { entry }) };
  if (at.kind === "file") {
    const found = resolved(path, at.path);
    const file = fileInput(found);
    const open = async () => {
      if (!existsSync(found)) throw missing(path, line, found, build);
      return file.open();
    };
    return { ...file, open, source, ...(targets.length > 0 && { targets }), ...(entrypoint && { entrypoint }) };
  }
  const [name, what] =
    at.kind === "image"
      ? [at.reference, "an image in a registry"]
      : at.kind === "url"
        ? [at.url, "a module on the web"]
        : [at.name, at.what];
  tell({
    kind: "skipped",
    input: name,
    message: `${path}:${line}: ${entry === "" ? "" : `${entry}: `}${name} was not read: it is ${what}`,
    ...(at.kind === "image" && {
      hint: `Scan it: ${["wasi-scan", `docker://${name}`, ...targets.map((one) => `-t ${one}`)].join(" ")}`,
    }),
    source,
  });
  return undefined;
}

/** Beside the manifest; WAGI looks in its working directory, which counts if the file is only there. */
function resolved(manifestPath: string, path: string): string {
  if (isAbsolute(path)) return path;
  const beside = join(dirname(manifestPath), path);
  return !existsSync(beside) && isFile(path) ? path : beside;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function missing(path: string, line: number, module: string, build: string | undefined): WasiScanError {
  const problem = fileProblem(module, Object.assign(new Error(), { code: "ENOENT" }));
  return new WasiScanError("not-found", `${path}:${line}: ${problem.message}`, build ?? problem.hint);
}
