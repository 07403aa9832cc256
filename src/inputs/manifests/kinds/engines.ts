/** Targets behind the names that containerd, Docker and Kubernetes give to engines. */

const SHIMS: Record<string, string[]> = {
  wasmedge: ["docker:wasmedge"],
  wasmtime: ["docker:wasmtime"],
  wasmer: ["docker:wasmer"],
  wamr: ["docker:wamr"],
  spin: ["docker:spin"],
};

/** Every engine that Docker names, for a Wasm platform without a runtime. */
export const ANY_SHIM = Object.values(SHIMS).flat();

/**
 * The targets of a runtime or handler: `io.containerd.wasmedge.v1`, `spin`, `wasmtime-spin-v2`. Undefined if it is not
 * one that runs Wasm, as far as its name shows.
 */
export function targetsOfHandler(handler: string): string[] | undefined {
  const name = handler.replace(/^io\.containerd\./, "").replace(/[.-]v\d+$/, "");
  // SpinKube's class is wasmtime-spin-v2.
  if (/(^|-)spin$/.test(name)) return SHIMS.spin;
  // runwasi's sample and crun call it just Wasm, and do not say which engine is behind it.
  if (name === "wasm" || name === "crun-wasm") return ANY_SHIM;
  return Object.hasOwn(SHIMS, name) ? SHIMS[name] : undefined;
}
