import { adviceForForeign } from "../../advice/import-origins.js";
import { aboutCall } from "../../explain/call-words.js";
import { type RecognisedError, recogniseError } from "../../explain/errors/recognise.js";
import { newestOf } from "../../explain/newest.js";
import { explainSyscall, type SupportRange } from "../../explain/syscall.js";
import { errnoName } from "../../model/exit-status.js";
import type { SyscallFact } from "../../model/facts.js";
import { nameOf } from "../../model/names/names.js";
import type { ErrorExplanation, Known } from "./found.js";
import { explainAbi, explainFeature } from "./kinds.js";

/** What a pasted error text means; undefined if no engine says such a thing. */
export function explainError(text: string, known: Known): ErrorExplanation | undefined {
  const error = recogniseError(text);
  if (!error) return undefined;
  const { engine, runtimes } = error;
  const base = { engine, runtimes, support: [] };
  if (error.what === "errno") return { ...base, ...aboutErrno(error.errno ?? "") };
  if (error.what === "feature") return { ...base, ...aboutFeature(error, known) };
  if (error.what === "other") return { ...base, means: error.means ?? "", next: error.next ?? "" };
  return { ...base, ...aboutImport(error, known) };
}

type About = Pick<ErrorExplanation, "means" | "next"> & Partial<ErrorExplanation>;

function aboutImport(error: RecognisedError, known: Known): About {
  const { engine, module, name, what, next } = error;
  const facts = known.facts.filter((one) => one.name === name && (module === undefined || one.module === module));
  const [fact] = facts;
  if (fact) return aboutSyscall(error, fact, known);
  const subject = nameOf({ module: module ?? "", name: name ?? "" }).replace(/^\./, "");
  const said = what === "missing" ? "does not have" : "has with another type";
  const component = known.interfaces.find((one) => module?.split("@")[0] === one.name);
  if (component) {
    return {
      subject,
      means: `${engine} ${said} the interface ${subject}, which the component imports.`,
      ...about(component.name),
      next:
        next ??
        `Take a version that has it: wasi-scan which ${module}. It may need a flag: wasi-scan explain ${component.name}`,
    };
  }
  const abi = module === undefined ? undefined : explainAbi(module, known);
  if (abi && name === undefined) {
    const has = abi.runtimes
      .filter(({ links }) => links > abi.functions / 2)
      .map((one) => `${one.runtime} ${one.version}`);
    return {
      subject,
      means: `The host gave the module nothing of ${module}.`,
      about: abi.about,
      next:
        next ??
        `Runtimes that have it: ${has.slice(0, 6).join(", ")}. In an embedding, set up WASI before instantiating.`,
    };
  }
  const inAbi = abi !== undefined;
  const foreign = inAbi
    ? `No such function is on file. A typing error, a private extension, or newer than this matrix: wasi-scan explain ${module}`
    : adviceForForeign({ module: module ?? "env", name: name ?? "", signature: "" });
  return {
    subject,
    means: `${engine} ${said} ${subject || "an import"}, which the module imports.`,
    next: next ?? foreign,
  };
}

function aboutSyscall(error: RecognisedError, fact: SyscallFact, { probes, matrix }: Known): About {
  const { signatures } = explainSyscall(fact, probes, matrix);
  const support = signatures[0]?.support ?? [];
  const subject = nameOf(fact);
  const own = support.filter(({ runtime }) => error.runtimes.includes(runtime));
  if (error.what === "signature") {
    const types = fact.signatures.map(({ signature }) => signature).join(" or ");
    const means = `The module imports ${subject} with a type that ${error.engine} does not have. Known: ${types}.`;
    return {
      subject,
      means,
      ...about(fact.name),
      support,
      next: "Rebuild with a libc of the runtime's time: an older or newer one uses another type.",
    };
  }
  const means = `The module imports ${subject}, which this ${error.engine} does not have.`;
  return { subject, means, ...about(fact.name), support, next: nextFor(subject, own, support) };
}

/** A newer version of the same runtime, then other runtimes. */
function nextFor(subject: string, own: SupportRange[], all: SupportRange[]): string {
  const works = (ranges: SupportRange[]) =>
    newestOf(ranges).filter((one) => one.support === "works" || one.support === "partial");
  const [newer] = works(own);
  if (newer) {
    const flags = newer.flags.length > 0 ? ` with ${newer.flags.join(" ")}` : "";
    return `Take ${newer.runtime} ${newer.since} or newer${flags}. If yours is, the host set up no WASI, or without this flag.`;
  }
  const others = works(all).map(({ runtime, since }) => `${runtime} ${since}`);
  if (others.length === 0) return `No measured runtime has it: rebuild without it. wasi-scan explain ${subject} --all`;
  return `Take ${others.slice(0, 3).join(" or ")} or newer, or rebuild without it: wasi-scan why app.wasm ${subject} shows who calls it.`;
}

const about = (name: string): { about?: string } => {
  const words = aboutCall(name);
  return words === undefined ? {} : { about: words };
};

function aboutFeature({ engine, feature = "" }: RecognisedError, known: Known): About {
  const found = explainFeature(feature, known);
  const means = `The module uses the Wasm feature ${feature}, which is off or unknown in this ${engine}.`;
  if (found?.kind !== "feature") {
    return {
      subject: feature,
      means,
      next: "Build without it: wasi-scan app.wasm names the features and the compiler options.",
    };
  }
  const next = `Take a version where it works, or build without it: wasi-scan app.wasm names the compiler option.`;
  return { subject: feature, means, about: found.about, support: found.support, next };
}

function aboutErrno(said: string): About {
  const name = /^\d+$/.test(said) ? errnoName(Number(said)) : said;
  const [means, next] = ERRNOS[name ?? ""] ?? [
    "A call of the host ended with this error.",
    "wasi-scan trace app.wasm lists the calls and their errors.",
  ];
  return {
    subject: name ?? said,
    means: `${name ?? `errno ${said}`}${/^\d+$/.test(said) ? ` (${said} in WASI)` : ""}: ${means}`,
    next,
  };
}

/** The errors by which hosts say that something is not there or not granted. */
const ERRNOS: Record<string, [means: string, next: string]> = {
  ENOSYS: [
    "the host has the function and does not implement it.",
    "wasi-scan trace app.wasm tells which call; wasi-scan which <name> tells who implements it.",
  ],
  ENOTSUP: [
    "the host does not support the call, or this use of it.",
    "wasi-scan trace app.wasm tells which call; wasi-scan explain <name> --all tells which uses work.",
  ],
  EBADF: [
    "the descriptor is not open; of a path: no folder was granted.",
    "Grant a folder (wasmtime and wasmedge: --dir; wazero: -mount), or check what closed the descriptor.",
  ],
  ENOTCAPABLE: [
    "the path leads out of the granted folders, or the descriptor lacks a right.",
    "Grant the folder that holds the file (wasmtime and wasmedge: --dir; wazero: -mount).",
  ],
  ENOENT: [
    "no such file below the granted folders.",
    "Grant the folder, and mind the guest's name of it: --dir host::guest.",
  ],
  EACCES: ["the host denies access to the file.", "Check the file's rights and what the host grants."],
};
