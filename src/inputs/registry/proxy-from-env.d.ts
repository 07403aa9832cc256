declare module "proxy-from-env" {
  /** The proxy that HTTPS_PROXY, NO_PROXY and the like name for an address; empty for none. */
  export function getProxyForUrl(url: string | URL): string;
}
