import { WasiScanError } from "../model/errors.js";

/** How long a server may keep silent, in milliseconds. */
export const timeoutMs = 30_000;

/** `fetch` says only "fetch failed"; its cause, or the cause of one connection attempt, says what happened. */
export function networkProblem(address: string, error: Error): WasiScanError {
  const inner = error.cause ?? error;
  const cause = (inner instanceof AggregateError ? inner.errors[0] : inner) as NodeJS.ErrnoException;
  const [what, hint] = explain(error, cause);
  return new WasiScanError("network", `${address}: ${what}`, hint, { cause: error });
}

function explain(error: Error, cause: NodeJS.ErrnoException): [what: string, hint: string] {
  if (error.name === "TimeoutError") {
    return [`no complete answer within ${timeoutMs / 1000} seconds`, "Download it yourself and scan the file."];
  }
  switch (cause.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return ["no such host", "Check the address and the connection to the network."];
    case "ECONNREFUSED":
      return ["the connection was refused", "Is the server running, and is this the right port?"];
    case "ECONNRESET":
    case "UND_ERR_SOCKET":
      return ["the connection broke off", "Try again."];
  }
  return [cause.message || error.message, "Check the address, or download it yourself and scan the file."];
}
