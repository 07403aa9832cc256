import { WasiScanError } from "../../model/errors.js";
import { authorize } from "./authorize.js";
import { findCredentials } from "./credentials.js";
import type { Reference } from "./reference.js";
import { type Answer, get } from "./request.js";

const MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

/** Reads of one repository. It logs in when it is asked to, with what docker's configuration has for that host. */
export class RegistryClient {
  private readonly reference: Reference;
  private authorization: string | undefined;

  constructor(reference: Reference) {
    this.reference = reference;
  }

  /** @throws WasiScanError `network`, `not-found` */
  manifest(target: string): Promise<Answer> {
    return this.read(`manifests/${target}`, MANIFESTS);
  }

  /** @throws WasiScanError `network`, `not-found` */
  blob(digest: string): Promise<Answer> {
    return this.read(`blobs/${digest}`, "*/*");
  }

  private async read(path: string, accept: string): Promise<Answer> {
    const { name, origin, repository, host } = this.reference;
    const url = new URL(`${origin}/v2/${repository}/${path}`);
    let answer = await get(name, url, accept, this.authorization);
    // Only the registry itself may ask for a login, not where it redirects to.
    const challenge = answer.url.origin === url.origin ? answer.headers["www-authenticate"] : undefined;
    if (answer.status === 401 && challenge !== undefined) {
      answer.body.destroy();
      this.authorization = await authorize(this.reference, challenge, findCredentials(host));
      answer = await get(name, url, accept, this.authorization);
    }
    if (answer.status === 200) return answer;
    answer.body.destroy();
    throw this.refused(answer.status);
  }

  private refused(status: number): WasiScanError {
    const { name, host } = this.reference;
    if (status === 404)
      return new WasiScanError("not-found", `${name}: no such image`, "Check the repository and the tag.");
    const hint =
      status === 401 || status === 403 ? `Log in (docker login ${host}), and check the name.` : "Try again later.";
    return new WasiScanError("network", `${name}: the registry answered ${status}`, hint);
  }
}
