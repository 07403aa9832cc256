import type { Configuration } from "../../model/runtime.js";
import { compareVersions } from "../../model/versions.js";
import { features } from "./concerns.js";

/** Version ranges (end exclusive) and the features that V8 has behind a flag there and passes with it; each was tested. */
const PROPOSALS: [since: string, before: string, names: string][] = [
  ["16.0.0", "17.0.0", "eh memory64 reftypes return-call simd threads"],
  ["17.0.0", "18.0.0", "memory64 reftypes return-call"],
  ["18.0.0", "19.0.0", "extended-const memory64 return-call"],
  ["19.0.0", "20.0.0", "extended-const memory64 relaxed-simd return-call"],
  ["20.0.0", "21.0.0", "extended-const memory64 relaxed-simd"],
  ["21.0.0", "22.0.0", "memory64 multi-memory"],
  ["22.0.0", "22.19.0", "exnref memory64"],
  ["23.0.0", "24.0.0", "exnref memory64"],
  ["24.0.0", "24.15.0", "exnref"],
];

const flagOf = (name: string): string => `--experimental-wasm-${name}`;

const within = (since: string, before: string) => (version: string) =>
  compareVersions(version, since) >= 0 && compareVersions(version, before) < 0;

/** One proposal alone, so that nobody is told the flags of others; a version refuses to start with a flag it lacks. */
const alone: Configuration[] = PROPOSALS.flatMap(([since, before, names]) =>
  names.split(" ").map((name) => ({
    name,
    flags: [flagOf(name)],
    applies: within(since, before),
    concerns: features,
  })),
);

/** All at once: that they go together. */
const together: Configuration[] = PROPOSALS.map(([since, before, names]) => ({
  name: "proposals",
  flags: names.split(" ").map(flagOf),
  applies: within(since, before),
}));

export const configurations: Configuration[] = [{ name: "default", flags: [] }, ...alone, ...together];
