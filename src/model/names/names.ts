import type { Signature } from "../signature.js";

/** `link/wasix_32v1/fd_pipe (i32, i32) -> (i32)`: the name of the link probe of one syscall and signature. */
export function linkProbeId(module: string, name: string, signature: Signature): string {
  return `link/${module}/${name} ${signature}`;
}

/** `module.name`; an interface of a component is its module alone. */
export function nameOf(one: { module: string; name: string }): string {
  return one.name === "" ? one.module : `${one.module}.${one.name}`;
}
