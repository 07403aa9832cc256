import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WasiScanError } from "../model/errors.js";
import type { InterfaceFact, SyscallFact } from "../model/facts.js";
import { memo } from "../model/memo.js";
import { linkProbeId } from "../model/names/names.js";
import type { ProbeKind } from "../model/probe.js";
import type { Signature } from "../model/signature.js";
import { REMOVED_SIGNATURE } from "../model/signature.js";
import { componentSubject, isComponentFolder } from "./component/authored.js";
import { candidateProbes } from "./component/candidate-probes.js";
import { componentFeatures } from "./component/feature-probes.js";
import { interfaceProbes } from "./component/interface-probes.js";
import { programComponent } from "./component/program-component.js";
import { GENERATED_DEFAULTS } from "./generated-defaults.js";
import { type Header, parseHeader } from "./header.js";
import { linkModule } from "./link-module.js";
import type { ModuleSource, ProbeSource } from "./probe-source.js";
import { type SourceFile, sourceFile, withImports } from "./source.js";
import { variantsOf } from "./variants.js";

export type { ModuleSource, ProbeSource } from "./probe-source.js";

/** Folders of the probes folder without syscall probes. */
const KINDS: Record<string, ProbeKind> = { canary: "canary", trait: "trait", feature: "feature", sandbox: "sandbox" };
/** Raw declarations and the way a probe reports: parts of probes, not probes. */
const SHARED = "abi";

/**
 * Every probe: the authored ones below `root`, one link probe per signature of each fact, and component probes.
 * Sorted by id.
 *
 * @throws WasiScanError `bad-data` if a header is wrong or a probe has no fact
 */
export function listProbes(root: string, facts: SyscallFact[], interfaces: InterfaceFact[] = []): ProbeSource[] {
  const syscalls = new Map(facts.map((fact) => [`${fact.module}/${fact.name}`, fact]));
  const known = new Map(interfaces.map((fact) => [fact.name, fact]));
  const read = reader(root);
  const authored = folders(root)
    .filter((folder) => folder !== SHARED && (interfaces.length > 0 || !isComponentFolder(folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => /\.(ts|wat)$/.test(name))
        .map((name) => authoredProbe(root, `${folder}/${name}`, read, syscalls, known)),
    );
  const components =
    interfaces.length > 0
      ? [...componentFeatures(), ...interfaceProbes(interfaces), ...candidateProbes(interfaces)]
      : [];
  const variants = variantsOf(root, authored, syscalls);
  return [...authored, ...variants, ...facts.flatMap(linkProbes), ...components].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function folders(root: string): string[] {
  if (!existsSync(root))
    throw new WasiScanError("bad-data", `${root}: no such folder`, "Restore it from the repository.");
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name);
}

function authoredProbe(
  root: string,
  path: string,
  read: Reader,
  syscalls: Map<string, SyscallFact>,
  interfaces: Map<string, InterfaceFact>,
): ProbeSource {
  const { build, error, ...header } = parseHeader(path, read(path).text);
  const id = path.replace(/\.(ts|wat)$/, "");
  const [folder = "", rest = ""] = id.split("/");
  const kind = KINDS[folder] ?? "behaviour";
  const companions = Object.values(header.modules ?? {}).map((source) => companion(root, path, source, read));
  const code = codeOf(path, read);
  const digest = digestOf(code, { ...header, build }, companions);
  const setsUp = code.some((file) => SET_UP.test(file)) && { setsUp: true as const };
  const provokesError = (error !== undefined || wantsFailure(code[0] as string, functionOf(rest))) && {
    provokesError: true as const,
  };
  const probe: ProbeSource = {
    id,
    kind,
    ...header,
    ...setsUp,
    ...provokesError,
    requires: requirements(id, header),
    digest,
    path,
    build,
    ...(companions.length > 0 && { companions }),
  };
  if (kind !== "behaviour") return probe;
  if (isComponentFolder(folder)) {
    const { syscall, requires } = componentSubject(path, folder, rest, interfaces);
    const wrap = (program: Uint8Array) => programComponent(program, interfaces);
    return { ...probe, syscall, requires: [...probe.requires, ...requires], build: [...build, "component"], wrap };
  }
  const name = functionOf(rest);
  const signature = syscalls.get(`${folder}/${name}`)?.signatures[0]?.signature;
  if (!signature) {
    throw new WasiScanError(
      "bad-data",
      `${path}: no fact for ${folder}.${name}`,
      `Add matrix/syscalls/${folder}/${name}.json.`,
    );
  }
  return { ...probe, syscall: { module: folder, name, signature } };
}

const functionOf = (rest: string): string => rest.slice(0, rest.indexOf("."));

function companion(root: string, probe: string, path: string, read: Reader): ModuleSource {
  if (!/\.(ts|wat)$/.test(path) || !existsSync(join(root, path))) {
    throw new WasiScanError(
      "bad-data",
      `${probe}: there is no module source ${path}`,
      "The key modules maps a path in the sandbox to a .ts or .wat below the probes folder.",
    );
  }
  const header = parseHeader(path, read(path).text);
  return { path, build: header.build, digest: digestOf(codeOf(path, read), header, []) };
}

/** The canaries that must have passed for this probe to say anything. */
function requirements(id: string, header: Omit<Header, "build">): string[] {
  const canaries: [boolean, string][] = [
    [header.args.length > 0, "canary/argv"],
    [Object.keys(header.env).length > 0 || header.peer !== undefined, "canary/environ"],
    [header.stdin !== "", "canary/stdin"],
    [header.expect.stdout !== undefined, "canary/stdout"],
    [Object.keys({ ...header.files, ...header.modules }).length > 0, "canary/preopen-file"],
    // The probes of proc_exit test whether a status comes through.
    [(header.expect.status ?? 0) !== 0 && !id.includes("/proc_exit"), "canary/exit-7"],
    [header.expect.end === "trapped" || header.expect.orTrapped === true, "canary/trap"],
    [header.expect.end === "timeout", "canary/endless-loop"],
  ];
  return canaries.filter(([needed, canary]) => needed && canary !== id).map(([, canary]) => canary);
}

/** The text of a file below the probes folder, and what joining it with others needs. */
type Reader = (path: string) => { text: string; source: SourceFile };

/** Reads each file once, however many probes import it. */
function reader(root: string): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return (path) =>
    memo(known, path, () => {
      const text = readFileSync(join(root, path), "utf8");
      return { text, source: sourceFile(path, text) };
    });
}

/** The code of the probe, then that of the files it imports. */
const codeOf = (path: string, read: Reader): string[] => withImports(path, (file) => read(file).source);

/** Digest of the code, the files in its sandbox, and header keys that change what the harness does. */
function digestOf(code: string[], header: Header, companions: ModuleSource[]): string {
  const { claim, weight, harm, when, source, error, matters, ...run } = header;
  const hash = createHash("sha256").update(JSON.stringify(run));
  for (const file of code) hash.update(file);
  for (const { digest } of companions) hash.update(digest);
  return hash.digest("hex").slice(0, 8);
}

/** A call of setUp in probes/abi/check.ts, which every probe imports. */
const SET_UP = /(?<!function )\bsetUp\(/;

/**
 * Whether the code passes an errno of the tested function to a check that expects failure, in probes/abi/check.ts: the call
 * itself, or its stored result. A call of another function there only observes an effect.
 */
function wantsFailure(code: string, name: string): boolean {
  const handed = [...code.matchAll(/\b(?:failsWith|refuses)\((\w+)(\(?)/g)];
  return handed.some(([, word, call]) => call === "" || word === name);
}

function linkProbes(fact: SyscallFact): ProbeSource[] {
  const { module, name } = fact;
  const known = fact.signatures.map(({ signature }) => signature);
  return (known.length > 0 ? known : [REMOVED_SIGNATURE]).map((signature) => ({
    id: linkProbeId(module, name, signature),
    kind: "link",
    claim: `A module that imports ${module}.${name} as ${signature} links.`,
    ...GENERATED_DEFAULTS,
    syscall: { module, name, signature },
    requires: [],
    digest: createHash("sha256")
      .update(linkBytes(module, name, signature))
      .digest("hex")
      .slice(0, 8),
    build: [],
  }));
}

/** The bytes of the link probe of one syscall and signature. */
export function linkBytes(module: string, name: string, signature: Signature): Uint8Array {
  return linkModule(module, name, signature, { preview1: module === "wasi" });
}
