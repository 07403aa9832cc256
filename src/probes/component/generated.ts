import { createHash } from "node:crypto";
import type { Probe } from "../../model/probe.js";
import { GENERATED_DEFAULTS } from "../generated-defaults.js";

/** The probes that show whether a runtime loads components, and components with asynchronous functions. */
export const COMPONENTS = "feature/component-model";
export const ASYNC = "feature/component-model-async";

/** A probe whose component we write ourselves, so that no compiler is needed. */
export interface GeneratedComponent extends Probe {
  build: string[];
  generate: () => Uint8Array;
}

type Essence = Pick<Probe, "id" | "kind" | "claim" | "syscall" | "requires"> & { generate: () => Uint8Array };

export function generated(essence: Essence): GeneratedComponent {
  return {
    ...essence,
    ...GENERATED_DEFAULTS,
    digest: createHash("sha256").update(essence.generate()).digest("hex").slice(0, 8),
    build: [],
  };
}
