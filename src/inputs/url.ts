import { WasiScanError } from "../model/errors.js";
import { fromBytes, type InputKind, type OpenInput } from "./input.js";
import { networkProblem, timeoutMs } from "./network-problem.js";
import { readStream } from "./read-stream.js";
import { assembleIfText } from "./wat.js";

/** `https://…` or `http://…`: one module, downloaded whole. */
export const url: InputKind = {
  accepts: (spec) => /^https?:\/\//i.test(spec),
  async *list(address) {
    yield { name: address, open: async () => assembleIfText(await download(address)) };
  },
};

async function download(address: string): Promise<OpenInput> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw refused(address, response);
    return fromBytes(address, await readStream(address, response.body ?? new ReadableStream()));
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
