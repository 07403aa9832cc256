import { WasiScanError } from "../../model/errors.js";
import type { Credentials } from "./credentials.js";
import type { Reference } from "./reference.js";
import { get, readText } from "./request.js";

const MOST_BYTES = 1 << 20;

/**
 * The `Authorization` header that answers a registry's challenge: Basic, or a Bearer token from the place that it names.
 * Undefined where there is nothing to answer with.
 *
 * @throws WasiScanError `network` for a token server that refuses or cannot be trusted
 */
export async function authorize(
  reference: Reference,
  challenge: string,
  credentials: Credentials | undefined,
): Promise<string | undefined> {
  const [, scheme = "", rest = ""] = /^\s*(\w+)\s*([\s\S]*)$/.exec(challenge) ?? [];
  if (scheme.toLowerCase() === "basic") return credentials && basic(credentials);
  if (scheme.toLowerCase() !== "bearer") return undefined;
  const parameters = new Map([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
  const realm = parameters.get("realm") ?? "";
  const problem = (what: string) =>
    new WasiScanError(
      "network",
      `${reference.name}: ${what}`,
      `Check access to it: docker pull, or log in to ${reference.host}.`,
    );
  if (!URL.canParse(realm) || !/^https?:$/.test(new URL(realm).protocol))
    throw problem("its registry names no token server");
  const url = new URL(realm);
  // A registry with TLS must not make a client send its password without.
  if (url.protocol === "http:" && reference.origin.startsWith("https:"))
    throw problem(`its token server ${url.host} has no TLS`);
  const service = parameters.get("service");
  if (service !== undefined) url.searchParams.set("service", service);
  url.searchParams.set("scope", `repository:${reference.repository}:pull`);
  const answer = await get(reference.name, url, "application/json", credentials && basic(credentials));
  const body = await readText(reference.name, answer.body, MOST_BYTES);
  if (answer.status !== 200) throw problem(`the token server ${url.host} answered ${answer.status}`);
  const token = tokenIn(body.toString());
  if (token === undefined) throw problem(`the answer of the token server ${url.host} holds no token`);
  return `Bearer ${token}`;
}

function tokenIn(text: string): string | undefined {
  try {
    const { token, access_token } = JSON.parse(text);
    const found = token ?? access_token;
    return typeof found === "string" && /^[\x21-\x7e]+$/.test(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const basic = ({ user, secret }: Credentials): string => `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
