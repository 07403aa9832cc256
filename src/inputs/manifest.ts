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
  async *list(path, tell, options) {
    // Parsers are loaded only for a manifest.
    const { readManifest } = await import("./manifests/references.js");
    const { references, errors, notices } = await readManifest(path);
    for (const notice of notices) tell(notice);
    let found = errors.length > 0;
    for (const { line, error } of errors) {
      yield { name: path, source: { path, line }, open: () => Promise.reject(error) };
    }
    for (const reference of references) {
      const { at } = reference;
      if (options.pull && (at.kind === "image" || at.kind === "url")) {
        found = true;
        const { pull } = await import("./pull.js");
        yield* pull(at, aboutOf(path, reference), `${path}:${reference.line}`, tell, options);
        continue;
      }
      const input = inputOf(path, reference, tell);
      if (!input) continue;
      found = true;
      yield input;
    }
    if (found) return;
    const hint = "What was skipped is listed above: fetch it with --pull, or scan the images or modules themselves.";
    throw new WasiScanError("no-modules", `${path}: names no module that can be read here`, hint);
  },
};

/** What a manifest says of each module of a reference. */
function aboutOf(path: string, { line, entry, targets, entrypoint }: Reference) {
  const source: Source = { path, line, ...(entry !== "" && { entry }) };
  return { source, ...(targets.length > 0 && { targets }), ...(entrypoint && { entrypoint }) };
}

function inputOf(path: string, reference: Reference, tell: Tell): Input | undefined {
  const { line, entry, at, targets, build } = reference;
  const about = aboutOf(path, reference);
  if (at.kind === "file") {
    const found = resolved(path, at.path);
    const file = fileInput(found);
    const open = async () => {
      if (!existsSync(found)) throw missing(path, line, found, build);
      return file.open();
    };
    return { ...file, open, ...about };
  }
  const { name, what, hint } = elsewhere(at, targets);
  const message = `${path}:${line}: ${entry === "" ? "" : `${entry}: `}${name} was not read: it is ${what}`;
  tell({ kind: "skipped", input: name, message, hint, source: about.source });
  return undefined;
}

/** What is not beside the manifest, and how to get it. */
function elsewhere(at: Exclude<Reference["at"], { kind: "file" }>, targets: string[]) {
  if (at.kind === "unreachable") {
    return { name: at.name, what: at.what, hint: "Fetch it with the tool of that registry, and scan the file." };
  }
  const name = at.kind === "image" ? at.reference : at.url;
  const spec = at.kind === "image" ? `docker://${name}` : name;
  const command = ["wasi-scan", spec, ...targets.map((one) => `-t ${one}`)].join(" ");
  return {
    name,
    what: at.kind === "image" ? "an image in a registry" : "a module on the web",
    hint: `Fetch it with --pull, or scan it: ${command}`,
  };
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
