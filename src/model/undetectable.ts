import type { Runtime } from "./runtime.js";

/** Harness canaries that this version cannot pass by nature → why. */
export const undetectableIn = ({ cannot, cannotIn }: Runtime, version: string): Record<string, string> => ({
  ...cannot,
  ...cannotIn?.(version),
});
