import type { Declared } from "../input.js";
import type { FoundImage } from "./found-image.js";
import { isObject, text, textList } from "./manifest.js";

/** What a config's media type says that an artifact is. */
const BY_CONFIG: [RegExp, string][] = [
  [/^application\/vnd\.fermyon\.spin\.application\./, "Spin application"],
  [/^application\/vnd\.wasmcloud\.actor\./, "wasmCloud component"],
  [/^application\/vnd\.wasmcloud\.provider\./, "wasmCloud provider"],
  [/^application\/vnd\.wasm\.config\.v0\+json$/, "CNCF Wasm artifact"],
  [/^application\/vnd\.wasm\.config\./, "wasm-to-oci artifact"],
  [/^application\/vnd\.module\.wasm\./, "Wasm module artifact"],
  [/^application\/vnd\.(oci\.image|docker\.container)\./, "container image"],
];

export function kindOf({ configType, layers }: FoundImage): string {
  const kind = BY_CONFIG.find(([type]) => type.test(configType))?.[1] ?? "artifact";
  const isWasm = layers.length > 0 && layers.every(({ mediaType }) => /wasm/.test(mediaType));
  return kind === "container image" && isWasm ? "container image of Wasm layers" : kind;
}

/** Spin's names for the layers of an application: digest → id of the component. */
export function componentIds({ config }: FoundImage): Map<string, string> {
  const components = Array.isArray(config.json.components) ? config.json.components : [];
  const named = components.flatMap((one): [string, string][] => {
    if (!isObject(one) || !isObject(one.source)) return [];
    return text(one.id) !== "" ? [[text(one.source.digest), text(one.id)]] : [];
  });
  return new Map(named);
}

/** What the config of a CNCF Wasm artifact says about its module. */
export function declarationOf({ configType, config }: FoundImage): Declared | undefined {
  if (!configType.startsWith("application/vnd.wasm.config.v0")) return undefined;
  const { os, component } = config.json;
  return {
    ...(text(os) !== "" && { os: text(os) }),
    ...(isObject(component) && Array.isArray(component.imports) && { imports: textList(component.imports) }),
  };
}
