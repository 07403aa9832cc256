import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SyscallFact } from "../model/facts.js";
import { linkProbeId } from "../model/names/names.js";
import { leb } from "./bytes.js";
import type { ProbeSource } from "./probe-source.js";
import { withoutComments } from "./source.js";

/** What the claims of preview 1 are written in. */
const ORIGINAL = "wasi_snapshot_preview1";
/** Its raw declarations. */
const DECLARATIONS = `abi/${ORIGINAL}.ts`;

/**
 * ABIs that repeat functions of preview 1: each claim runs under them too, from the same source. wasix_64v1 is left out
 * since the compiler has no 64-bit memory; probes/exempt.json says so function by function.
 */
const UNSTABLE = "wasi_unstable";
const REPEATING = [UNSTABLE, "wasix_32v1"];

/** The claims of preview 1 under every other ABI that has the function, but for those that have a source of their own. */
export function variantsOf(root: string, probes: ProbeSource[], syscalls: Map<string, SyscallFact>): ProbeSource[] {
  const own = new Set(probes.map(({ id }) => id));
  const adapters = new Map(REPEATING.map((abi) => [abi, withoutComments(".ts", adapterOf(root, abi))]));
  return probes.flatMap((probe) =>
    REPEATING.flatMap((abi) => {
      const { kind, syscall, id } = probe;
      const variant = id.replace(`${ORIGINAL}/`, `${abi}/`);
      if (kind !== "behaviour" || syscall?.module !== ORIGINAL || own.has(variant)) return [];
      const known = syscalls.get(`${abi}/${syscall.name}`)?.signatures ?? [];
      const { signature } = syscall;
      if (known[0]?.signature !== signature) return [];
      const link = linkProbeId(abi, syscall.name, signature);
      const digest = createHash("sha256")
        .update(`${abi} ${probe.digest} ${adapters.get(abi)}`)
        .digest("hex")
        .slice(0, 8);
      const requires = [...probe.requires, link];
      return [
        {
          ...probe,
          ...ownWhen(probe, abi),
          id: variant,
          syscall: { ...syscall, module: abi },
          variantOf: id,
          original: probe,
          requires,
          digest,
        },
      ];
    }),
  );
}

/**
 * When a claim applies, in the words of another ABI. The whence of fd_seek is the one argument that a claim names and
 * wasi_unstable numbers in another order: 0, 1, 2 of preview 1 are 2, 0, 1 there.
 */
function ownWhen(probe: ProbeSource, abi: string): { when?: string } {
  if (probe.when === undefined || abi !== UNSTABLE || probe.syscall?.name !== "fd_seek") return {};
  return { when: probe.when.replace(/argument 2 is (\d+)/, (_, value) => `argument 2 is ${(Number(value) + 2) % 3}`) };
}

/**
 * The text of a source file as a variant compiles it: every import comes from its ABI, and what means something else there
 * goes through the adapter.
 *
 * @param path below the probes folder
 */
export function inVariant(root: string, path: string, text: string, abi: string): string {
  const moved = text.replaceAll(`@external("${ORIGINAL}"`, `@external("${abi}"`);
  if (path !== DECLARATIONS) return moved;
  const adapter = adapterOf(root, abi);
  const adapted = adaptedBy(adapter);
  const kept = moved.replace(DECLARATION, (whole, name: string) => (adapted.has(name) ? "" : whole));
  return `${kept}\n${adapter}`;
}

/** Whether the module of the original calls what the adapter stands in for. */
export function needsAdapter(root: string, original: Uint8Array, abi: string): boolean {
  const adapted = adaptedBy(adapterOf(root, abi));
  const module = new WebAssembly.Module(original as Uint8Array<ArrayBuffer>);
  return WebAssembly.Module.imports(module).some(({ name }) => adapted.has(name));
}

const PREAMBLE = 8;
const IMPORT_SECTION = 2;

/** The module with every import of preview 1 taken from another ABI. */
export function renameImports(original: Uint8Array, abi: string): Uint8Array {
  const bytes = Buffer.from(original);
  const name = (text: string) => Buffer.from([text.length, ...Buffer.from(text)]);
  const parts: Uint8Array[] = [bytes.subarray(0, PREAMBLE)];
  for (let at = PREAMBLE; at < bytes.length; ) {
    const start = at;
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
      byte = bytes[at++] as number;
      size += (byte & 127) * 2 ** shift;
    }
    const body = bytes.subarray(at, at + size);
    at += size;
    if (id !== IMPORT_SECTION) parts.push(bytes.subarray(start, at));
    else {
      const moved = replaceAll(body, name(ORIGINAL), name(abi));
      parts.push(Buffer.from([id, ...leb(moved.length)]), moved);
    }
  }
  return Buffer.concat(parts);
}

function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let at = 0;
  for (let next = bytes.indexOf(from); next >= 0; next = bytes.indexOf(from, at)) {
    parts.push(bytes.subarray(at, next), to);
    at = next + from.length;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

const DECLARATION = /@external\([^)]*\)\nexport declare function (\w+)\([^)]*\): \w+;/g;

const adaptedBy = (adapter: string): Set<string> =>
  new Set([...adapter.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => name));

function adapterOf(root: string, abi: string): string {
  const path = join(root, "abi", "variants", `${abi}.ts`);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
