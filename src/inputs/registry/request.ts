import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { WasiScanError } from "../../model/errors.js";
import { networkProblem, timeoutMs } from "../network-problem.js";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: IncomingMessage;
  /** Where the last redirect led. */
  url: URL;
}

const MOST_REDIRECTS = 5;

/**
 * GET, through the proxy that the environment names, since `fetch` of Node 20 knows none. Redirects are followed;
 * `authorization` goes to the first host only, and never from TLS to an address without.
 *
 * @throws WasiScanError `network`
 */
export async function get(name: string, url: URL, accept: string, authorization?: string): Promise<Answer> {
  let at = url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const headers = { accept, ...(authorization && at.origin === url.origin && { authorization }) };
    const response = await send(name, at, headers);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status < 300 || status >= 400 || location === undefined) {
      return { status, headers: response.headers, body: response, url: at };
    }
    response.destroy();
    const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
    if (!next || !/^https?:$/.test(next.protocol) || (at.protocol === "https:" && next.protocol === "http:")) {
      throw new WasiScanError(
        "network",
        `${name}: ${at.host} redirects to a place that is not safe`,
        "Is it the right registry?",
      );
    }
    at = next;
  }
  throw new WasiScanError("network", `${name}: ${url.host} redirects in a circle`, "Is it the right registry?");
}

async function send(name: string, url: URL, headers: Record<string, string>): Promise<IncomingMessage> {
  const { getProxyForUrl } = await import("proxy-from-env");
  const proxy = getProxyForUrl(url.href);
  const agent = proxy === "" ? undefined : new (await import("https-proxy-agent")).HttpsProxyAgent(proxy);
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(networkProblem(name, error));
    const sent = request(url, { headers: { "user-agent": "wasi-scan", ...headers }, ...(agent && { agent }) }, resolve);
    sent.setTimeout(timeoutMs, () => sent.destroy(Object.assign(new Error("timeout"), { name: "TimeoutError" })));
    sent.on("error", failed);
    sent.end();
  });
}

/** The body of an answer as text, no longer than a manifest. */
export async function readText(name: string, body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > most)
        throw new WasiScanError("too-large", `${name}: a manifest of more than ${most} bytes`, "Is it an image?");
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof WasiScanError ? error : networkProblem(name, error as Error);
  }
  return Buffer.concat(chunks);
}
