import { type Table, tablesAt, textAt } from "../document.js";
import type { Location, ManifestKind, Reference, Say } from "../manifest.js";
import { warnOfUnknown } from "../unknown-keys.js";

/** The keys that WAGI 0.8 reads; it ignores any other: deislabs/wagi src/wagi_config.rs. */
const KEYS = [
  ...["route", "module", "entrypoint", "bindle_server", "volumes", "allowed_hosts", "http_max_concurrency", "argv"],
] as const;

/** WAGI's `modules.toml`: routes, each with the module that answers it. */
export const wagi: ManifestKind = {
  name: "WAGI modules.toml",
  language: "toml",
  recognises: (document) => tablesAt(document, "module").some((one) => one.fields.has("route")),
  read: ([document], say) => {
    warnOfUnknown(document as Table, ["module"], "modules.toml", say);
    return tablesAt(document, "module").flatMap((module) => readRoute(module, say));
  },
};

function readRoute(module: Table, say: Say): Reference[] {
  warnOfUnknown(module, KEYS, "[[module]], which WAGI ignores", say);
  const named = textAt(module, "module");
  const route = textAt(module, "route");
  if (!named || !route) {
    const missing = named ? "route" : "module";
    say.error(module.line, `[[module]] has no "${missing}"`, `Add ${missing} = "…"; WAGI does not start without it.`);
    return [];
  }
  const entrypoint = textAt(module, "entrypoint")?.text;
  const at = locate(named.text);
  return [{ line: named.line, entry: route.text, at, targets: ["wagi"], ...(entrypoint && { entrypoint }) }];
}

function locate(text: string): Location {
  if (text.startsWith("oci:")) return { kind: "image", reference: text.slice("oci:".length) };
  if (text.startsWith("bindle:"))
    return { kind: "unreachable", what: "a bindle, which only its server has", name: text };
  return { kind: "file", path: text.replace(/^file:(\/\/)?/, "") };
}
