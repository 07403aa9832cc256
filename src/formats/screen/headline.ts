import { PREVIEW1, THREADS, UNSTABLE, WASIX_32, WASIX_64 } from "../../model/names/abis.js";
import type { ModuleReport } from "../../model/report.js";
import type { Colours } from "../colours.js";
import { size } from "../size.js";
import { shorten, startOfWidth } from "../width.js";
import { wrap } from "../wrap.js";

const ABIS: Record<string, string> = {
  [PREVIEW1]: "WASI preview 1",
  [UNSTABLE]: `WASI before preview 1 (${UNSTABLE})`,
  [WASIX_32]: "WASIX",
  [WASIX_64]: "WASIX, 64 bits",
  [THREADS]: "wasi-threads",
};

const KINDS = {
  command: "command",
  reactor: "library (reactor)",
  none: "nothing to call",
};

/** What it is: name, size, what made it, kind and ABI; at most two lines. */
export function headline(module: ModuleReport, width: number, c: Colours): string[] {
  const abis = abisOf(module);
  const tools = module.toolchains.filter((one) => !abis.includes(one.name));
  const made = tools.map(({ name, version }) => (version ? `${name} ${version}` : name)).join(", ");
  const name = shorten(module.name, Math.floor(width / 2));
  const parts = [size(module.bytes), kindOf(module), ...abis, ...(made ? [made] : [])];
  const [first = "", ...rest] = wrap([name, ...parts].join(" · "), width, "", "  ");
  const second = rest.length > 1 ? `${startOfWidth(rest[0] ?? "", width - 1)}…` : rest[0];
  const painted = first.startsWith(name) ? c.bold(name) + first.slice(name.length) : c.bold(first);
  const { source } = module;
  const named = source && `named in ${source.path}:${source.line}${source.entry ? ` (${source.entry})` : ""}`;
  return [painted, ...(second === undefined ? [] : [second]), ...(named ? [shorten(named, width)] : [])];
}

function kindOf({ format, entry, component }: ModuleReport): string {
  if (format === "core") return KINDS[entry];
  const what = component && (component.worlds[0] ?? component.starts[0]);
  return what ? `component (${what})` : "component";
}

/** `WASI preview 1`, `WASI 0.2`; where it imports none of WASI, that. */
export function abisOf({ abis, format }: Pick<ModuleReport, "abis" | "format">): string[] {
  const releases = abis.flatMap((abi) => /^wasi:.*@(\d+\.\d+)/.exec(abi)?.[1] ?? []);
  const names = abis.flatMap((abi) => (Object.hasOwn(ABIS, abi) ? [ABIS[abi] as string] : []));
  const all = [...new Set([...names, ...releases.sort().map((release) => `WASI ${release}`)])];
  return all.length > 0 ? all : [format === "core" ? "no WASI imports" : "no imports of WASI"];
}
