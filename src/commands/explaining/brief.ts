import { stretchesOf } from "../../explain/newest.js";
import { printExportedBy, type SupportRange } from "../../explain/syscall.js";
import { wrap } from "../../formats/wrap.js";
import type { AbiExplanation, ErrorExplanation, Found, VersionExplanation } from "./found.js";
import { type Block, historyBlock, newestBlock, type Sheet } from "./sheet.js";

type Of<K extends Found["kind"]> = Extract<Found, { kind: K }>;

/** What to know first. Of several functions of one name, the first is explained and the others are named. */
export function briefly(found: Found[], width: number): Sheet[] {
  const [first] = found;
  const others = found.flatMap((one) => (one.kind === "syscall" ? [`${one.module}.${one.name}`] : [])).slice(1);
  if (first?.kind !== "syscall" || others.length === 0) return found.map((one) => sheetOf(one, width));
  const sheet = sheetOf(first, width);
  return [{ ...sheet, next: [...sheet.next, `The same name elsewhere: ${others.join(", ")}`] }];
}

function sheetOf(found: Found, width: number): Sheet {
  switch (found.kind) {
    case "syscall":
      return ofSyscall(found, width);
    case "interface":
      return ofInterface(found, width);
    case "runtime":
      return ofRuntime(found, width);
    case "probe":
      return ofProbe(found, width);
    case "feature":
      return {
        title: `${found.name} · Wasm feature`,
        about: [found.about, ...(found.matters ? [found.matters] : [])],
        blocks: [newestBlock(found.support, width), historyBlock(found.support, width)],
        next: ["wasi-scan app.wasm says whether a module needs it, and with which compiler option it can do without."],
      };
    case "target":
      return {
        title: `${found.name} · target`,
        about: [found.about, `${found.release}.`, ...(found.notes ?? [])],
        blocks: [
          {
            heading: "Engine inside",
            lines: found.engines.map(
              ({ runtime, version, as }) => `  ${runtime} ${version ?? "newest"}${as ? ` (${as})` : ""}`,
            ),
          },
        ],
        next: [`wasi-scan app.wasm -t ${found.name}`],
      };
    case "word":
      return { title: found.name, about: [found.about], blocks: [], next: [found.next] };
    case "abi":
      return ofAbi(found, width);
    case "version":
      return ofVersion(found, width);
    case "error":
      return ofError(found, width);
  }
}

function ofSyscall(found: Of<"syscall">, width: number): Sheet {
  const { module, name, signatures, removed } = found;
  const [current] = signatures;
  const support = current?.support ?? [];
  const about = found.about ? [found.about] : [];
  if (removed) {
    const last = removed.lastInWasixLibc ?? removed.inWitxHistory;
    about.push(`Removed${last ? `, last seen ${last}` : ""}: current runtimes are not expected to have it.`);
  }
  if (found.exportedBy) about.push(`In Wasmer's source: ${printExportedBy(found.exportedBy)}.`);
  const types = signatures
    .slice(1)
    .map(({ signature, extension }) => `  ${signature}${extension ? ` (${extension})` : ""}`);
  return {
    title: `${module}.${name} · ${current?.signature ?? "of unknown type"}`,
    about,
    blocks: [
      newestBlock(support, width),
      historyBlock(support, width),
      { heading: "Other types", lines: types.flatMap((one) => wrap(one.trim(), width, "  ", "    ")) },
    ],
    next: [
      removed
        ? "Rebuild with a current toolchain, which no longer imports it."
        : `wasi-scan why app.wasm ${name} shows who calls it; wasi-scan which ${module}.${name} where it works.`,
    ],
  };
}

/** WASI 0.2 before 0.3, because that is what most components import. */
function ofInterface(found: Of<"interface">, width: number): Sheet {
  const [line] = found.lines;
  const newest = line?.versions.at(-1);
  const names = line?.functions.map(({ name }) => name).join(", ") ?? "";
  const [none, rest] = withoutComponents(newest?.support ?? []);
  const now = newestBlock(rest, width);
  if (none.length > 0) now.lines.push(...wrap(none.join(", "), width, "  none     ", " ".repeat(11)));
  const blocks: Block[] = [{ ...now, heading: `Newest versions, of WASI ${newest?.until}` }, historyBlock(rest, width)];
  if (names) blocks.push({ heading: "Functions", lines: wrap(names, width, "  ", "  ") });
  const versions = found.lines.map(({ since, until }) => `${since}–${until}`).join(", ");
  const others = found.lines.slice(1).map(({ until }) => `wasi-scan explain ${found.name}@${until}`);
  return {
    title: `${found.name} · interface of WASI ${versions}`,
    about: found.about ? [found.about] : [],
    blocks,
    next: ['"none" loads no components. wasi-scan which tells the smallest versions.', ...others],
  };
}

/** The runtimes that load no components, and the ranges of the others. */
function withoutComponents(ranges: SupportRange[]): [string[], SupportRange[]] {
  const runtimes = [...new Set(ranges.map(({ runtime }) => runtime))];
  const isWithout = ({ evidence }: SupportRange) => evidence.some((one) => one.startsWith("feature/"));
  const none = runtimes.filter((runtime) => ranges.every((one) => one.runtime !== runtime || isWithout(one)));
  return [none, ranges.filter(({ runtime }) => !none.includes(runtime))];
}

function ofRuntime(found: Of<"runtime">, width: number): Sheet {
  const versions = found.versions.map(({ version, failedCanary }) => version + (failedCanary ? " (void)" : ""));
  const newest = found.versions.at(-1);
  return {
    title: `${found.name} · runtime ${found.id}`,
    about: [found.about, ...(found.startup ? [found.startup] : []), found.homepage, `Install: ${found.obtained}`],
    blocks: [
      {
        heading: `Measured: ${versions.length} versions${newest ? `, the newest on ${newest.date}` : ""}`,
        lines: wrap([...versions].reverse().join(", "), width, "  ", "  "),
      },
      { heading: "Good to know", lines: (found.notes ?? []).flatMap((note) => wrap(note, width, "  ", "    ")) },
    ],
    next: [
      `wasi-scan app.wasm -t ${found.id}; wasi-scan explain ${found.id}@${newest?.version ?? "1.0"} for one version.`,
    ],
  };
}

function ofProbe({ probe, observed }: Of<"probe">, width: number): Sheet {
  const runtimes = new Map<string, string>();
  for (const { runtime, version, observed: end } of observed) runtimes.set(runtime, `${runtime} ${version}: ${end}`);
  return {
    title: `${probe.id} · probe`,
    about: [
      probe.claim,
      ...(probe.matters ? [probe.matters] : []),
      ...(probe.source ? [`Source: ${probe.source}`] : []),
    ],
    blocks: [
      { heading: "Newest versions", lines: [...runtimes.values()].flatMap((one) => wrap(one, width, "  ", "    ")) },
    ],
    next: [`wasi-scan probe '${probe.id}' -r node runs it here.`],
  };
}

function ofAbi({ name, about, functions, runtimes }: AbiExplanation, width: number): Sheet {
  const having = runtimes.filter(({ links }) => links > 0).sort((a, b) => b.works - a.works);
  const without = runtimes.filter(({ links }) => links === 0).map(({ runtime }) => runtime);
  const entries = having.map(({ runtime, version, works, links }) => `${runtime} ${version}: ${works} (${links})`);
  return {
    title: `${name} · ${functions} functions`,
    about: [about],
    blocks: [
      {
        heading: "Newest versions: functions that work (that link)",
        lines: wrap(entries.join(", "), width, "  ", "  "),
      },
      { heading: "Without it", lines: without.length > 0 ? wrap(without.join(", "), width, "  ", "  ") : [] },
    ],
    next: [`wasi-scan app.wasm tells which of them a module needs; wasi-scan explain ${name}.<name> explains one.`],
  };
}

function ofVersion({ runtime, name, query, versions, abis, features }: VersionExplanation, width: number): Sheet {
  const newest = versions.at(-1);
  if (newest === undefined) {
    return {
      title: `${name} ${query} · not measured`,
      about: [`No measured version of ${runtime} is in that range.`],
      blocks: [],
      next: [
        `wasi-scan runtimes list ${runtime} shows the versions; wasi-scan runtimes install ${runtime}@${query} and wasi-scan probe -r ${runtime}@${query} measure one.`,
      ],
    };
  }
  const blocks = abis.map(({ name: abi, functions, lacking }) => ({
    heading: `${abi}: ${functions - lacking.length} of ${functions} functions work`,
    lines:
      lacking.length > 0 ? wrap(lacking.map((one) => `${one.name} ${one.support}`).join(", "), width, "  ", "  ") : [],
  }));
  const rejected = features.rejected.length > 0 ? wrap(features.rejected.join(", "), width, "  ", "  ") : [];
  return {
    title: `${name} ${newest}${versions.length > 1 ? ` · newest of ${versions.length} measured in "${query}"` : ""}`,
    about: versions.length > 1 ? [`Measured: ${versions.join(", ")}`] : [],
    blocks: [
      ...blocks.map((one) => ({ ...one, lines: one.lines.length > 0 ? one.lines : ["  all"] })),
      { heading: "Wasm features that it refuses", lines: rejected },
    ],
    next: [`wasi-scan app.wasm -t '${runtime} ${query}'`],
  };
}

function ofError({ engine, means, about, support, runtimes, next }: ErrorExplanation, width: number): Sheet {
  const own = support.filter(({ runtime }) => runtimes.includes(runtime));
  const history = [...stretchesOf(own)].flatMap(([runtime, stretches]) => {
    const parts = stretches.map(
      (one) => `${one.support} ${one.since === one.until ? one.since : `${one.since}–${one.until}`}`,
    );
    return wrap(`${runtime}: ${parts.join(", ")}`, width, "  ", "    ");
  });
  return {
    title: `An error of ${engine === "The program" ? "the program" : engine}`,
    about: [means, ...(about ? [about] : [])],
    blocks: [
      { heading: `Measured with ${engine}`, lines: history },
      ...(support.length > 0 ? [newestBlock(support, width)] : []),
    ],
    next: [next],
  };
}
