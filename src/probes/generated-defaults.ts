import type { Probe } from "../model/probe.js";

/** Defaults of a generated probe: it must end with success. */
export const GENERATED_DEFAULTS = {
  weight: "ordinary",
  args: [],
  env: {},
  stdin: "",
  files: {},
  expect: { end: "exited", status: 0 },
  timeoutMs: 5000,
} satisfies Partial<Probe>;
