import { WasiScanError } from "../model/errors.js";
import { fromBytes, type InputKind, type OpenInput } from "./input.js";
import { readStream } from "./read-stream.js";
import { assembleIfText } from "./wat.js";

const timeoutMs = 30_000;

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
    throw error instanceof WasiScanError ? error : failed(address, error as Error);
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

/** `fetch` says only "fetch failed"; its cause, or the cause of one connection attempt, says what happened. */
function failed(address: string, error: Error): WasiScanError {
  const cause = (error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause) as
    | NodeJS.ErrnoException
    | undefined;
  const [what, hint] = explain(error, cause);
  return new WasiScanError("network", `${address}: ${what}`, hint, { cause: error });
}

function explain(error: Error, cause: NodeJS.ErrnoException | undefined): [what: string, hint: string] {
  if (error.name === "TimeoutError") {
    return [`no complete answer within ${timeoutMs / 1000} seconds`, "Download it yourself and scan the file."];
  }
  switch (cause?.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return ["no such host", "Check the address and the connection to the network."];
    case "ECONNREFUSED":
      return ["the connection was refused", "Is the server running, and is this the right port?"];
    case "ECONNRESET":
    case "UND_ERR_SOCKET":
      return ["the connection broke off", "Try again."];
  }
  return [cause?.message ?? error.message, "Check the address, or download it yourself and scan the file."];
}
