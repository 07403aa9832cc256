import { WasiScanError } from "../model/errors.js";
import type { InputKind } from "./input.js";
import { listStream } from "./list-stream.js";
import { networkProblem, timeoutMs } from "./network-problem.js";

/** `https://…` or `http://…`: one module, or an image or archive. */
export const url: InputKind = {
  accepts: (spec) => /^https?:\/\//i.test(spec),
  async *list(address, tell, options) {
    yield* listStream(address, download(address), tell, options);
  },
};

/** What an address gives, through redirects. @throws WasiScanError `network` */
export async function* download(address: string): AsyncGenerator<Uint8Array> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw refused(address, response);
    yield* (response.body ?? new ReadableStream()) as unknown as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof WasiScanError ? error : networkProblem(address, error as Error);
  }
}

function refused(address: string, { status, statusText }: Response): WasiScanError {
  const hint =
    status === 404 || status === 410
      ? "Check the address."
      : status === 401 || status === 403
        ? "Download it with your credentials and scan the file."
        : "Try again later.";
  return new WasiScanError("network", `${address}: the server answered ${`${status} ${statusText}`.trim()}`, hint);
}
