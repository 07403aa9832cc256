import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { completed } from "../src/matrix/build.js";
import { observationPath, printObservationFile } from "../src/matrix/files/observation-files.js";
import { parseCircumstance } from "../src/model/claims/circumstance.js";
import { memo } from "../src/model/memo.js";
import type { ObservationFile } from "../src/model/probe.js";
import { REMOVED_SIGNATURE } from "../src/model/signature.js";
import { listProbes } from "../src/probes/catalogue.js";
import { isFutile } from "../src/probes/measure.js";
import { interestingParameters } from "../src/wasm/constants/interesting.js";
import { observationsOnFile } from "./on-file.js";
import { facts, interfaces, PROBES } from "./probes/compiled.js";

const MATRIX = resolve(import.meta.dirname, "../matrix");
const LINES_OF_A_SCREEN = 64;
/** `lseek.c`, `syscall/fs_wasip1.go`, `sys/fs/wasi.rs`; or a function with its package, `syscall.Fstat`. */
const NAMES_A_SOURCE = /\w\.(c|h|s|S|go|rs|py|ts|cs)\b|\b[a-z]+\.[A-Z]\w+/;
/** Folders of the ABIs whose behaviours each give a reason of their own. */
const OF_PREVIEW1 = /^(wasi_snapshot_preview1|wasi_unstable|wasi)\//;
const probes = listProbes(PROBES, facts, interfaces);
const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const files = (folder: string): string[] =>
  readdirSync(join(MATRIX, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => join(MATRIX, folder, path));

describe.each(["interfaces", "syscalls", "runtimes", "claims", "targets", "observations"])(
  "every file of matrix/%s",
  (folder) => {
    it("fits its schema", () => {
      const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
      addFormats.default(ajv);
      const validate = ajv.compile(json(join(MATRIX, `${folder}.schema.json`)) as object);
      const wrong = files(folder).flatMap((path) =>
        validate(json(path)) ? [] : [`${relative(MATRIX, path)}: ${ajv.errorsText(validate.errors)}`],
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe("facts", () => {
  it("cover the catalogue", () => {
    const count = (module: string, more: (fact: (typeof facts)[number]) => boolean = () => true) =>
      facts.filter((fact) => fact.module === module && more(fact)).length;
    expect(count("wasi_snapshot_preview1", ({ signatures }) => !signatures[0]?.extension)).toBe(46);
    expect(count("wasi_unstable", ({ signatures }) => !signatures[0]?.extension)).toBe(45);
    expect(count("wasix_32v1", ({ removed }) => !removed)).toBe(140);
    expect(count("wasix_32v1", ({ removed, mirrors }) => !removed && !mirrors)).toBe(94);
    expect(count("wasix_32v1", ({ removed }) => removed !== undefined)).toBe(74);
    expect(count("wasix_64v1")).toBe(140);
    expect(count("wasi")).toBe(1);
  });

  it("name each signature of a syscall once", () => {
    const twice = facts.filter(
      ({ signatures }) => new Set(signatures.map((one) => one.signature)).size < signatures.length,
    );
    expect(twice).toEqual([]);
  });

  it("are stored as one would print them", () => {
    const odd = files("syscalls").filter(
      (path) => readFileSync(path, "utf8") !== `${JSON.stringify(json(path), null, 2)}\n`,
    );
    expect(odd).toEqual([]);
  });
});

describe("probes", () => {
  it("of behaviour state their weight and their source", () => {
    const root = resolve(MATRIX, "../probes");
    const behaviours = probes.filter(({ kind }) => kind === "behaviour");
    const silent = behaviours.filter(({ path, source }) => {
      const text = readFileSync(join(root, path as string), "utf8");
      return !source || !/^(\/\/|;;) weight: /m.test(text);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(behaviours.length).toBeGreaterThan(280);
  });

  it("of behaviour say why they matter, and can be read on one screen", () => {
    const root = resolve(MATRIX, "../probes");
    const behaviours = probes.filter(({ kind }) => kind === "behaviour");
    expect(behaviours.filter(({ matters }) => !matters).map(({ id }) => id)).toEqual([]);
    const long = behaviours.filter(
      ({ path }) => readFileSync(join(root, path as string), "utf8").split("\n").length > LINES_OF_A_SCREEN,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it("of the behaviours of preview 1, wasi_unstable and wasi-threads that are core name a source that relies on them", () => {
    const core = probes.filter(
      ({ kind, weight, path }) => kind === "behaviour" && weight === "ordinary" && OF_PREVIEW1.test(path ?? ""),
    );
    expect(core.length).toBeGreaterThan(120);
    expect(core.filter(({ matters }) => !NAMES_A_SOURCE.test(matters ?? "")).map(({ id }) => id)).toEqual([]);
  });

  it("of the behaviours of preview 1, wasi_unstable and wasi-threads each give a reason of their own", () => {
    const reasons = new Map<string, string[]>();
    for (const { id, kind, path, matters, variantOf } of probes) {
      if (variantOf || kind !== "behaviour" || !matters || !OF_PREVIEW1.test(path ?? "")) continue;
      memo(reasons, matters, () => []).push(id);
    }
    expect(reasons.size).toBeGreaterThan(400);
    expect([...reasons.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });

  it("of linking exist for every signature of every syscall", () => {
    const links = new Set(probes.filter(({ kind }) => kind === "link").map(({ id }) => id));
    const wanted = facts.flatMap(({ module, name, signatures }) => {
      const texts = signatures.length > 0 ? signatures.map(({ signature }) => signature) : [REMOVED_SIGNATURE];
      return texts.map((signature) => `link/${module}/${name} ${signature}`);
    });
    expect([...links].filter((id) => !id.startsWith("link/wasi:")).sort()).toEqual(wanted.sort());
  });

  it("name arguments in their circumstances that reading the code tells", () => {
    const untold = probes.flatMap(({ id, syscall, when }) =>
      when === undefined || !syscall || syscall.module.includes(":")
        ? []
        : parseCircumstance(when).flatMap((condition) => {
            const told = interestingParameters(syscall.module, syscall.name);
            return condition.kind !== "argument" || told.includes(condition.parameter) ? [] : [`${id}: ${when}`];
          }),
    );
    expect(untold).toEqual([]);
  });
});

describe("observations", () => {
  const observed = observationsOnFile();
  const runtimes = files("runtimes").map((path) => basename(path, ".json"));

  it("are of runtimes that have a fact, and stored where their head says", () => {
    expect(observed.filter(({ runtime }) => !runtimes.includes(runtime))).toEqual([]);
    const paths = observed.map((file) => observationPath(file));
    expect(
      files("observations")
        .map((path) => relative(MATRIX, path))
        .sort(),
    ).toEqual(paths.sort());
  });

  it("stand as the product writes them", () => {
    const edited = observed.filter((file) => {
      const { schema: _, ...rest } = file as typeof file & { schema: string };
      return readFileSync(join(MATRIX, observationPath(file)), "utf8") !== printObservationFile(rest);
    });
    expect(edited.map(observationPath)).toEqual([]);
  });

  it("are of probes that exist, as they are now", () => {
    const digests = new Map(probes.map(({ id, digest }) => [id, digest]));
    const stale = observed.flatMap((file) =>
      Object.entries(file.observations)
        .filter(([id, { digest }]) => digests.get(id) !== digest)
        .map(([id]) => `${observationPath(file)} ${id}`),
    );
    expect(stale).toEqual([]);
  });

  const gaps = () =>
    completed(observed).filter(({ observations }) =>
      probes.some((probe) => !(probe.id in observations) && !isFutile(probe, observations)),
    );
  const pending = json(join(MATRIX, "pending.json")) as {
    runtime: string;
    versions: string[];
    /** All of them, unless some are named. */
    configurations?: string[];
    reason: string;
  }[];
  const names = (entry: (typeof pending)[number], { runtime, version, configuration }: ObservationFile) =>
    entry.runtime === runtime &&
    entry.versions.includes(version) &&
    (entry.configurations?.includes(configuration) ?? true);

  it("are complete, but for what pending.json names: every probe in every version that loads it", () => {
    expect(
      gaps()
        .filter((file) => !pending.some((entry) => names(entry, file)))
        .map(observationPath),
    ).toEqual([]);
  });

  it("are pending only where something is missing, and with a reason", () => {
    const open = gaps();
    const needless = pending.flatMap((entry) =>
      entry.versions
        .filter((version) => !open.some((file) => file.version === version && names(entry, file)))
        .map((version) => `${entry.runtime}@${version}`),
    );
    expect(needless).toEqual([]);
    expect(pending.filter(({ reason }) => reason === "")).toEqual([]);
  });
});
