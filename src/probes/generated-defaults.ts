import type { Probe } from "../model/probe.js";

/** What a generated probe asks of the harness: nothing, but that it ends well. */
export const GENERATED_DEFAULTS = {
  weight: "core",
  args: [],
  env: {},
  stdin: "",
  files: {},
  expect: { end: "exited", status: 0 },
  timeoutMs: 5000,
} satisfies Partial<Probe>;
