import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import { checkMatrix, loadMatrix } from "./package-files.js";

const DIGEST = /@sha256:([0-9a-fA-F]+)$/;
const LIMIT = 64 << 20;
const TIMEOUT_MS = 30_000;
const HINT = "Write it as <file or address>@sha256:<64 hex digits>, of the bytes of the file.";

/**
 * The matrix that `--matrix` names: a file, or an `https:` address with the SHA-256 of what it must bring, as
 * `…/matrix.json@sha256:<hex>`. Without a name it is the package's own.
 *
 * @throws WasiScanError `bad-data` if the digest is another; `bad-usage` for an address without one
 */
export async function findMatrix(name: string | undefined): Promise<Matrix> {
  const isAddress = /^https?:\/\//i.test(name ?? "");
  if (name === undefined || !(isAddress || DIGEST.test(name))) return loadMatrix(name);
  const wanted = DIGEST.exec(name)?.[1]?.toLowerCase();
  const from = name.replace(DIGEST, "");
  if (wanted?.length !== 64)
    throw new WasiScanError("bad-usage", `${from}: a matrix from elsewhere needs its digest`, HINT);
  const bytes = isAddress ? await download(from) : await read(from);
  const { createHash } = await import("node:crypto");
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== wanted)
    throw new WasiScanError("bad-data", `${from}: its digest is sha256:${found}, not sha256:${wanted}`, HINT);
  return checkMatrix(from, new TextDecoder().decode(bytes));
}

async function read(path: string): Promise<Uint8Array> {
  const { readFileSync } = await import("node:fs");
  try {
    return readFileSync(path);
  } catch (cause) {
    const hint = "Build it with `wasi-scan matrix export -o <file>`.";
    throw new WasiScanError("not-found", `${path}: no such matrix`, hint, { cause });
  }
}

/** @throws WasiScanError `network` that names the address */
export async function download(address: string): Promise<Uint8Array> {
  const failed = (what: string, cause?: unknown) =>
    new WasiScanError("network", `${address}: ${what}`, "Check the address, or download it and name the file.", {
      cause,
    });
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw failed((cause as Error).message, cause);
  }
  if (!response.ok) throw failed(`the server answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LIMIT) throw failed(`more than ${LIMIT >> 20} MiB, which is not a matrix`);
    }
  } catch (cause) {
    throw cause instanceof WasiScanError ? cause : failed((cause as Error).message, cause);
  }
  return Buffer.concat(chunks);
}
