import { WasiScanError } from "../../model/errors.js";

/** An image in a registry. */
export interface Reference {
  /** As the user wrote it. */
  name: string;
  /** As credentials are kept for it: `docker.io`, `localhost:5000`. */
  host: string;
  /** Where its registry answers. */
  origin: string;
  repository: string;
  /** A tag or a digest. */
  target: string;
}

const SCHEME = /^(docker|oci):\/\//;
const HOST = /^(localhost|[^/]*[.:][^/]*|\[[^\]]+\](:\d+)?)$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
const TARGET = /^(\w[\w.-]{0,127}|sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** `docker://host[:port]/repository[:tag][@digest]`. @throws WasiScanError `bad-usage` */
export function parseReference(name: string): Reference {
  const [withTag, digest] = name.replace(SCHEME, "").split("@");
  const [, path = "", tag] = /^(.*?)(?::([^/:]*))?$/.exec(withTag ?? "") ?? [];
  const slash = path.indexOf("/");
  const first = path.slice(0, Math.max(slash, 0));
  const host = HOST.test(first) ? first : "docker.io";
  const rest = host === first ? path.slice(slash + 1) : path;
  const repository = host === "docker.io" && !rest.includes("/") ? `library/${rest}` : rest;
  const target = digest ?? tag ?? "latest";
  if (!REPOSITORY.test(repository) || !TARGET.test(target) || /[\s@?#\\]/.test(host)) {
    const hint = "Write docker://host/repository:tag, e.g. docker://ghcr.io/org/app:1.0.";
    throw new WasiScanError("bad-usage", `${name}: not a reference to an image`, hint);
  }
  const server = host === "docker.io" ? "registry-1.docker.io" : host;
  // As every client of registries does, no TLS on this machine itself.
  return { name, host, origin: `${LOOPBACK.test(host) ? "http" : "https"}://${server}`, repository, target };
}
