import { WasiScanError } from "../model/errors.js";
import { image } from "./image.js";
import { verified } from "./images/digest.js";
import type { Input, ListOptions, Tell } from "./input.js";
import { listStream } from "./list-stream.js";
import { download } from "./url.js";

/** What a manifest names and a client can fetch. */
export type Remote = { kind: "image"; reference: string } | { kind: "url"; url: string; digest?: string };

/**
 * The modules of an image in a registry, or of an address, as a manifest names them. If it gives a digest, what comes must
 * have it.
 *
 * @param about what the manifest says of each: its line, its targets
 * @param place `spin.toml:4`, for errors
 */
export async function* pull(
  at: Remote,
  about: Pick<Input, "source" | "targets" | "entrypoint">,
  place: string,
  tell: Tell,
  options: ListOptions,
): AsyncGenerator<Input> {
  const name = at.kind === "image" ? `docker://${at.reference}` : at.url;
  try {
    for await (const input of list(name, at, tell, options)) {
      const open = () => input.open().catch((error: unknown) => Promise.reject(atPlace(place, error)));
      yield { ...input, ...about, open };
    }
  } catch (error) {
    // A native image among others is not an error.
    if (error instanceof WasiScanError && error.code === "no-modules") {
      const { source } = about;
      tell({ kind: "skipped", input: name, message: `${place}: ${error.message}`, ...(source && { source }) });
      return;
    }
    const wrong = atPlace(place, error);
    yield { name, ...about, open: () => Promise.reject(wrong) };
  }
}

function list(name: string, at: Remote, tell: Tell, options: ListOptions): AsyncGenerator<Input> {
  if (at.kind === "image") return image.list(name, tell, options);
  const bytes = download(at.url);
  return listStream(name, at.digest === undefined ? bytes : verified(name, bytes, at.digest), tell, options);
}

/** The same error with the line that names what it is about; a bug stays one. */
function atPlace(place: string, error: unknown): unknown {
  if (!(error instanceof WasiScanError)) return error;
  return new WasiScanError(error.code, `${place}: ${error.message}`, error.hint, { cause: error });
}
