import { spawnSync } from "node:child_process";
import { wasmTools } from "./cache.mjs";

/** Our name of a feature → what `wasm-tools validate --features` must have on for it. Absent: the same name. */
const switches: Record<string, string[]> = {
  atomics: ["threads"],
  // A custom section, which every engine may ignore.
  "branch-hinting": [],
  // What a linker of the host gives is nothing that its engine must know.
  "dynamic-linking": [],
  "imported-tags": [],
  // To an engine a memory is a memory; whether the host gives one is measured apart.
  "imported-memory": [],
  "imported-shared-memory": [],
  "legacy-exceptions": ["legacy-exceptions", "exceptions"],
  "mutable-globals": ["mutable-global"],
  table64: ["memory64"],
  tags: ["exceptions"],
};

/** No proposals but parts of what every engine has. */
const always = ["-all", "floats", "gc-types"];

/**
 * Where `features` are not what the module needs by the word of wasm-tools: it must be valid with these switched on
 * and all others off, and invalid as soon as one of these is off too. Undefined where it is not valid at all.
 */
export function disagreement(path: string, features: Iterable<string>): string[] | undefined {
  const needed = [...new Set([...features].flatMap((name) => switches[name] ?? [name]))];
  const error = validate(path, needed);
  if (error !== undefined) return validate(path, ["all"]) === undefined ? [`more than ${needed}: ${error}`] : undefined;
  const spare = needed.filter((one) => {
    // GC brings typed references itself there, so that without the other switch nothing is amiss.
    if (one === "function-references" && needed.includes("gc")) return false;
    return (
      validate(
        path,
        needed.filter((other) => other !== one),
      ) === undefined
    );
  });
  return spare.map((one) => `${one} is not needed`);
}

/** What wasm-tools says against it; undefined where it is valid. */
function validate(path: string, features: string[]): string | undefined {
  const { status, stderr } = spawnSync(wasmTools, ["validate", `--features=${[...always, ...features]}`, path], {
    encoding: "utf8",
  });
  return status === 0 ? undefined : stderr;
}
