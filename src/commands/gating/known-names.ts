import type { NameLists, Policy } from "../../gate/policy.js";
import { CAPABILITY_NAMES } from "../../judge/capabilities.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import { ownProperty } from "../../model/names/own-property.js";

/**
 * A misspelt name on a list denies nothing and nobody notices, so it is an error.
 *
 * @param path of the configuration that has the lists
 * @throws WasiScanError `bad-data` that names the list and suggests the nearest name
 */
export function requireKnownNames({ deny = {}, allow = {} }: Policy, matrix: Matrix, path: string): void {
  for (const [where, lists] of Object.entries({ deny, allow })) {
    for (const [list, names = []] of Object.entries(lists) as [keyof NameLists, string[] | undefined][]) {
      for (const name of names) requireKnown(`${path}: ${where}.${list}`, name, knownFor(list, name, matrix));
    }
  }
}

/** Every name that can be meant; undefined if any can. */
function knownFor(list: keyof NameLists, name: string, { syscalls, features }: Matrix): string[] | undefined {
  if (name.includes("*") || name.includes(":")) return undefined;
  if (list === "capabilities") return CAPABILITY_NAMES;
  if (list === "features") return Object.keys(features);
  if (list === "abis") return Object.keys(syscalls);
  const module = name.slice(0, name.indexOf("."));
  const functions = ownProperty(syscalls, module);
  // A host's own functions have any name.
  return functions && Object.keys(functions).map((one) => `${module}.${one}`);
}

function requireKnown(where: string, name: string, known: string[] | undefined): void {
  if (known === undefined || known.includes(name)) return;
  const close = nearest(name, known);
  const hint = close ? `Did you mean "${close}"?` : `Known: ${known.join(", ")}.`;
  throw new WasiScanError("bad-data", `${where}: "${name}" is not known, so it would never match`, hint);
}
