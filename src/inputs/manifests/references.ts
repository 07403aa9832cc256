import { readFileSync } from "node:fs";
import { WasiScanError } from "../../model/errors.js";
import type { Notice } from "../../model/report.js";
import { fileProblem } from "../file-problem.js";
import type { Table } from "./document.js";
import { manifestKinds } from "./kinds.js";
import type { ManifestKind, Reference, Say } from "./manifest.js";
import { parseToml } from "./toml.js";
import { parseYaml } from "./yaml.js";

/** Longer ones are written by no one. */
const MOST_BYTES = 4 * 1024 ** 2;

export interface Manifest {
  kind: ManifestKind;
  references: Reference[];
  /** References that cannot hold. */
  errors: { line: number; error: WasiScanError }[];
  notices: Notice[];
  /** The parsed text, for who wants more of it than references. */
  documents: Table[];
}

/**
 * Reads a TOML or YAML file as the manifest that its content shows it to be.
 *
 * @throws WasiScanError `not-found`, `unreadable`, `malformed` with the line, `bad-data` if no kind takes it
 */
export async function readManifest(path: string): Promise<Manifest> {
  const language = /\.toml$/i.test(path) ? "toml" : "yaml";
  const documents = await parse(path, language);
  const fitting = (kind: ManifestKind) => documents.filter((one) => kind.language === language && kind.recognises(one));
  const kind = manifestKinds.find((one) => fitting(one).length > 0);
  if (!kind) {
    const known = manifestKinds.map(({ name }) => name).join(", ");
    throw new WasiScanError("bad-data", `${path}: not a manifest of a known kind`, `Known: ${known}.`);
  }
  const errors: Manifest["errors"] = [];
  const notices: Notice[] = [];
  const note = (kind: Notice["kind"]) => (line: number, message: string, hint?: string) => {
    notices.push({
      kind,
      input: path,
      message: `${path}:${line}: ${message}`,
      ...(hint && { hint: hint }),
      source: { path, line },
    });
  };
  const say: Say = {
    warning: note("warning"),
    skipped: note("skipped"),
    error: (line, message, hint) => {
      errors.push({
        line,
        error: new WasiScanError("bad-data", `${path}:${line}: ${message}`, hint),
      });
    },
  };
  const references = kind.read(fitting(kind), say);
  return { kind, references, errors, notices, documents };
}

async function parse(path: string, language: ManifestKind["language"]): Promise<Table[]> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw fileProblem(path, error);
  }
  if (text.length > MOST_BYTES) {
    throw new WasiScanError("too-large", `${path}: more than ${MOST_BYTES / 1024 ** 2} MiB of text`, "Split it.");
  }
  try {
    return await (language === "toml" ? parseToml : parseYaml)(text);
  } catch (error) {
    if (!(error instanceof WasiScanError)) throw error;
    throw new WasiScanError(error.code, `${path}:${error.message}`, error.hint, { cause: error });
  }
}
