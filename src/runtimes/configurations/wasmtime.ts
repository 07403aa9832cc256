import type { Configuration } from "../../model/runtime.js";
import { majorOf } from "../../model/versions.js";
import { features, importModules, packages } from "./concerns.js";

const HTTP = ["-S", "http=y"];
const NETWORK = ["-S", "inherit-network=y", "-S", "allow-ip-name-lookup=y"];
const THREADS = ["-W", "threads=y", "-S", "threads=y"];

const between =
  (since: number, before = Number.POSITIVE_INFINITY) =>
  (version: string): boolean =>
    majorOf(version) >= since && majorOf(version) < before;

/** One proposal by its own flag, so that nobody is told the flags of others. */
const proposal = (name: string, applies: (version: string) => boolean): Configuration => ({
  name,
  flags: ["-W", `${name}=y`],
  applies,
  concerns: features,
});

const proposals = (...names: string[]): string[] => names.flatMap((name) => ["-W", `${name}=y`]);

/** What it refuses to run a core module with at all. */
const OF_COMPONENTS = new Set(["http=y", "config=y", "keyvalue=y"]);

export function flagsFor(isComponent: boolean, flags: string[]): string[] {
  if (isComponent) return flags;
  const isDropped = (flag: string | undefined) => flag !== undefined && OF_COMPONENTS.has(flag);
  return flags.filter((flag, i) => !isDropped(flag) && !(flag === "-S" && isDropped(flags[i + 1])));
}

/** Each flag alone where it can be; from version to version as far as that version has it and needs it. */
export const configurations: Configuration[] = [
  { name: "default", flags: [] },
  // wasi-threads: gone with 47 (https://github.com/bytecodealliance/rfcs/pull/47). Shared memories want a flag of
  // their own since some version between 36 and 42.
  { name: "threads", flags: THREADS, applies: between(0, 42) },
  { name: "threads", flags: [...THREADS, "-W", "shared-memory=y"], applies: between(42, 47) },
  { name: "shared-memory", flags: ["-W", "shared-memory=y"], applies: between(42), concerns: features },
  // wasi:http, of every version of WASI that it knows.
  { name: "http", flags: HTTP, concerns: packages("http") },
  // Grants network access to wasi:sockets, which has none by default.
  { name: "network", flags: NETWORK, concerns: packages("sockets") },
  { name: "http-network", flags: [...HTTP, ...NETWORK], concerns: packages("http", "sockets") },
  { name: "nn", flags: ["-S", "nn=y"], concerns: importModules("wasi_ephemeral_nn") },
  { name: "config", flags: ["-S", "config=y"], concerns: packages("config") },
  { name: "keyvalue", flags: ["-S", "keyvalue=y"], concerns: packages("keyvalue") },
  // Release candidates of 0.3, each in the versions that had it.
  {
    name: "p3",
    flags: ["-S", "p3=y", "-W", "component-model-async=y"],
    applies: between(42, 46),
    concerns: (probe) => /@0\.3\./.test(probe) || features(probe),
  },
  // On by default since 47.
  proposal("exceptions", between(37, 47)),
  proposal("function-references", between(0, 47)),
  proposal("gc", between(0, 47)),
  proposal("custom-page-sizes", between(0)),
  // Older ones take the flag and refuse the module all the same.
  proposal("stack-switching", between(47)),
  // On by default since 49.
  proposal("wide-arithmetic", between(0, 49)),
  // What is off, all at once: that they go together.
  {
    name: "proposals",
    flags: proposals("exceptions", "function-references", "gc", "custom-page-sizes"),
    applies: between(42, 47),
  },
  { name: "proposals", flags: proposals("function-references", "gc", "custom-page-sizes"), applies: between(0, 42) },
  // Measured before flags were asked for one by one.
  { name: "proposals", flags: proposals("custom-page-sizes"), applies: between(47) },
];
