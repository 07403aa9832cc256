/** Which probes a flag can change, for `Configuration.concerns`. */

/** Proposals of the core specification and of the component model: whether a module of that kind loads. */
export const features = (probe: string): boolean => probe.startsWith("feature/");

/** Interfaces of these packages of WASI, `http` or `sockets`: their link probes and what is called of them. */
export function packages(...names: string[]): (probe: string) => boolean {
  const ids = new RegExp(`^(link/wasi:|wasi-)(${names.join("|")})[@/]`);
  return (probe) => ids.test(probe);
}

/** Functions of these import modules. */
export function importModules(...names: string[]): (probe: string) => boolean {
  return (probe) => names.some((name) => probe.startsWith(`link/${name}/`) || probe.startsWith(`${name}/`));
}
