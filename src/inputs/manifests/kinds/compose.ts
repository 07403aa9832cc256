import { type Table, tableAt, textAt } from "../document.js";
import type { ManifestKind, Reference, Say } from "../manifest.js";
import { warnOfMisspelt } from "../unknown-keys.js";
import { ANY_SHIM, targetsOfHandler } from "./engines.js";

const READ = [
  "image",
  "platform",
  "runtime",
  "build",
  "command",
  "entrypoint",
  "annotations",
  "environment",
  "volumes",
];

/** `compose.yaml`: services on `platform: wasi/wasm` or with a Wasm runtime. */
export const compose: ManifestKind = {
  name: "compose.yaml",
  language: "yaml",
  recognises: (document) => tableAt(document, "services") !== undefined && !document.fields.has("apiVersion"),
  read: ([document], say) =>
    [...(tableAt(document, "services")?.fields ?? [])].flatMap(([name, { line, value }]) =>
      value.type === "table" ? readService(name, line, value, say) : [],
    ),
};

function readService(name: string, line: number, service: Table, say: Say): Reference[] {
  warnOfMisspelt(service, READ, `the service "${name}"`, say);
  const platform = textAt(service, "platform")?.text ?? "";
  const runtime = textAt(service, "runtime");
  // wasi/wasm32 until Docker Desktop 4.21.
  const isWasm = /^(wasi|wasip\d)\/wasm(32)?$/.test(platform);
  const targets = runtime && targetsOfHandler(runtime.text);
  if (!isWasm && !targets) {
    say.skipped(line, `the service "${name}" runs natively: neither its platform nor its runtime is a Wasm one`);
    return [];
  }
  if (runtime && !targets) say.warning(runtime.line, `the runtime "${runtime.text}" is not a known Wasm runtime`);
  if (runtime && !isWasm) {
    say.warning(line, `the service "${name}" has a Wasm runtime and no Wasm platform`, "Add platform: wasi/wasm.");
  }
  const image = textAt(service, "image");
  if (!image) {
    say.skipped(line, `the service "${name}" is built from source`, "Build it, and scan its image or its module.");
    return [];
  }
  return [
    { line: image.line, entry: name, at: { kind: "image", reference: image.text }, targets: targets ?? ANY_SHIM },
  ];
}
