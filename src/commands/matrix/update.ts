import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { cacheDirectory } from "../../launch/cache-directory.js";
import { makeFolder } from "../../launch/make-folder.js";
import { WasiScanError } from "../../model/errors.js";
import { download } from "../shared/matrix-source.js";
import { writeAtomically, writeOut } from "../shared/output.js";
import { checkMatrix, loadMatrix, loadOwnMatrix, updatedMatrix } from "../shared/package-files.js";

/** The data release of the repository, which .github/workflows/matrix-release.yml keeps. */
const RELEASE = "https://github.com/wasi-scan/wasi-scan/releases/download/matrix";
/** `<64 hex digits>  matrix-<the same digits>.json` */
const INDEX = "matrix.sha256";

interface UpdateOptions {
  from: string;
  remove?: true;
}

export function addUpdate(matrix: Command): void {
  matrix
    .command("update")
    .summary("bring newer measurements without a new version of wasi-scan")
    .option("--from <address>", "another address, or a folder with the two files of the release", RELEASE)
    .option("--remove", "use the matrix of this package again")
    .addHelpText(
      "after",
      `
Reads ${INDEX} and the file that it names, checks the SHA-256 and the format, and keeps the matrix in the cache folder.
Every command uses it from then on, until wasi-scan itself is updated; --matrix of a scan wins.

Offline: bring ${INDEX} and matrix-<digest>.json here, and name their folder with --from.

Examples:
  wasi-scan matrix update
  wasi-scan matrix update --from ./downloads
  wasi-scan matrix update --remove`,
    )
    .action(async ({ from, remove }: UpdateOptions) => writeOut(remove ? removeUpdate() : await update(from)));
}

function removeUpdate(): string {
  const before = loadMatrix().date;
  rmSync(updatedPath(), { force: true });
  return `matrix of ${before} → ${loadOwnMatrix().date}, the one of this package\n`;
}

function updatedPath(): string {
  cacheDirectory();
  const path = updatedMatrix();
  if (path !== undefined) return path;
  throw new WasiScanError("not-found", "this package has no matrix of its own", "Build it: npm run build.");
}

/** @returns what to tell the user */
async function update(from: string): Promise<string> {
  const path = updatedPath();
  const before = loadMatrix();
  const read = readerOf(from);
  const digest = digestIn(from, Buffer.from(await read(INDEX)).toString("utf8"));
  // The digest alone decides the name: the text of the index never becomes a path.
  const name = `matrix-${digest}.json`;
  const bytes = await read(name);
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== digest) {
    const hint = "Nothing was changed. Try again later, or report it to who keeps that address.";
    throw new WasiScanError("bad-data", `${from}: the digest of ${name} is sha256:${found}`, hint);
  }
  const text = new TextDecoder().decode(bytes);
  const brought = checkMatrix(`${from}/${name}`, text);
  if (brought.digest === before.digest && brought.date === before.date) {
    return `matrix of ${before.date}, which is the newest there\n`;
  }
  if (brought.date < before.date) return `matrix of ${before.date} kept: the one there is of ${brought.date}\n`;
  makeFolder(dirname(path));
  writeAtomically(path, text);
  return `matrix of ${before.date} → ${brought.date}, ${versionsIn(before)} → ${versionsIn(brought)} versions, sha256:${digest}\n`;
}

const versionsIn = ({ lanes }: ReturnType<typeof loadMatrix>): number =>
  new Set(lanes.flatMap(({ runtime, versions }) => versions.map(({ version }) => `${runtime}@${version}`))).size;

function digestIn(from: string, index: string): string {
  const digest = /^([0-9a-f]{64})(\s|$)/.exec(index)?.[1];
  if (digest) return digest;
  const hint = `The address must hold ${INDEX} and the file that it names.`;
  throw new WasiScanError("bad-data", `${from}/${INDEX}: does not begin with a SHA-256`, hint);
}

/** Reads a file of the release. The digest comes from the same place, so only a connection that nobody alters will do. */
function readerOf(from: string): (name: string) => Promise<Uint8Array> {
  if (!/^https?:\/\//i.test(from)) {
    return async (name) => {
      try {
        return readFileSync(join(from, name));
      } catch (cause) {
        const hint = `Put ${INDEX} and the file that it names into that folder.`;
        throw new WasiScanError("not-found", `${join(from, name)}: cannot be read`, hint, { cause });
      }
    };
  }
  const { protocol, hostname } = new URL(from);
  if (protocol !== "https:" && !["127.0.0.1", "localhost", "[::1]"].includes(hostname)) {
    throw new WasiScanError("bad-usage", `${from}: is not an https address`, "Write it with https://.");
  }
  const base = from.replace(/\/+$/, "");
  return async (name) => {
    try {
      return await download(`${base}/${name}`);
    } catch (error) {
      if (!(error instanceof WasiScanError)) throw error;
      const hint = `Nothing was changed. Offline: bring ${INDEX} and the file that it names here, then
wasi-scan matrix update --from <their folder>`;
      throw new WasiScanError(error.code, error.message, hint, { cause: error });
    }
  };
}
