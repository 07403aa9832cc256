import { fieldAt, type Table, tableAt, tablesAt, textAt, type Value } from "../document.js";
import type { Location, ManifestKind, Reference, Say } from "../manifest.js";
import { warnOfUnknown } from "../unknown-keys.js";

// The keys of spinframework/spin crates/manifest/src/schema/v1.rs and v2.rs.
const OF_BOTH = [
  ...["source", "description", "environment", "files", "exclude_files", "allowed_http_hosts", "key_value_stores"],
  ...["sqlite_databases", "ai_models", "build"],
];
const OF_COMPONENT_1 = [...OF_BOTH, "id", "trigger", "config", "allowed_outbound_hosts"];
const OF_COMPONENT_2 = [
  ...OF_BOTH,
  ...["variables", "allowed_outbound_hosts", "tool", "dependencies_inherit_configuration", "dependencies", "targets"],
  "profile",
];
const OF_APPLICATION_1 = [
  ...["spin_manifest_version", "spin_version", "name", "version", "description", "authors", "trigger", "variables"],
  "component",
];
const OF_APPLICATION_2 = ["spin_manifest_version", "application", "variables", "trigger", "component"];

/** Spin's `spin.toml`, manifest versions 1 and 2. */
export const spin: ManifestKind = {
  name: "spin.toml",
  language: "toml",
  recognises: (document) => document.fields.has("spin_manifest_version") || document.fields.has("spin_version"),
  read: ([document], say) => {
    const app = document as Table;
    const version = fieldAt(app, "spin_manifest_version")?.value;
    if (version?.type === "scalar" && version.value === 2) return readVersion2(app, say);
    warnOfUnknown(app, OF_APPLICATION_1, "spin.toml", say);
    return tablesAt(app, "component").flatMap((one) => {
      warnOfUnknown(one, OF_COMPONENT_1, "[[component]]", say);
      return readComponent(one, textAt(one, "id")?.text ?? "", say);
    });
  },
};

function readVersion2(app: Table, say: Say): Reference[] {
  warnOfUnknown(app, OF_APPLICATION_2, "spin.toml", say);
  const components = [...(tableAt(app, "component")?.fields ?? [])];
  const triggers = [...(tableAt(app, "trigger")?.fields ?? [])].flatMap(([type, { value }]) =>
    itemsOf(value).map((one) => ({ type, one })),
  );
  for (const { one } of triggers) {
    const named = textAt(one, "component");
    if (!named || components.some(([id]) => id === named.text)) continue;
    say.error(named.line, `the trigger names the component "${named.text}", which is not in the file`, "Add it.");
  }
  const inline = triggers.flatMap(({ type, one }) => {
    const component = tableAt(one, "component");
    const name = textAt(one, "route")?.text ?? textAt(one, "id")?.text ?? type;
    return component ? [[name, component] as const] : [];
  });
  const own = components.flatMap(([id, { value }]) => (value.type === "table" ? [[id, value] as const] : []));
  return [...own, ...inline].flatMap(([id, component]) => {
    warnOfUnknown(component, OF_COMPONENT_2, `the component "${id}"`, say);
    return readComponent(component, id, say);
  });
}

const itemsOf = (value: Value): Table[] =>
  (value.type === "list" ? value.items : [value]).filter((one) => one.type === "table");

function readComponent(component: Table, entry: string, say: Say): Reference[] {
  const source = fieldAt(component, "source");
  const at = source && locate(source.value);
  if (!source || !at) {
    const hint = 'Write a path, { url, digest } or { registry, package, version }: source = "app.wasm"';
    say.error(source?.line ?? component.line, `the component "${entry}" has no source that can be read`, hint);
    return [];
  }
  const command = textAt(component, "build", "command")?.text;
  const build = `Build it: spin build${command ? `, which runs ${command}` : ""}`;
  return [{ line: source.line, entry, at, targets: ["spin"], build }];
}

function locate(source: Value): Location | undefined {
  if (source.type === "scalar")
    return typeof source.value === "string" ? { kind: "file", path: source.value } : undefined;
  if (source.type !== "table") return undefined;
  const url = textAt(source, "url")?.text;
  const digest = textAt(source, "digest")?.text;
  if (url !== undefined) return { kind: "url", url, ...(digest !== undefined && { digest }) };
  const [registry, name, version] = ["registry", "package", "version"].map((key) => textAt(source, key)?.text);
  if (name === undefined) return undefined;
  const whole = `${registry ? `${registry}/` : ""}${name}${version ? `@${version}` : ""}`;
  return { kind: "unreachable", what: "a package of a Wasm registry (wkg)", name: whole };
}
