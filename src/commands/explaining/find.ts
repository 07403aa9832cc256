import { aboutCall } from "../../explain/call-words.js";
import { explainInterface, type InterfaceExplanation } from "../../explain/interface.js";
import { explainSyscall } from "../../explain/syscall.js";
import { explainWord, WORD_NAMES } from "../../explain/words.js";
import { splitVersion } from "../../matrix/components/versions.js";
import { readRuntimeFacts, readTargetFacts } from "../../matrix/files/facts-files.js";
import { readObservationFiles } from "../../matrix/files/observation-files.js";
import { readStartup } from "../../matrix/files/startup-file.js";
import { printObserved } from "../../matrix/observation-text.js";
import { targetAliases } from "../../matrix/targets/aliases.js";
import { WasiScanError } from "../../model/errors.js";
import type { InterfaceFact } from "../../model/facts.js";
import { startupSentence } from "../../model/figures/startup.js";
import { ABIS } from "../../model/names/abis.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { Probe } from "../../model/probe.js";
import { matrixFolder } from "../shared/package-data.js";
import { explainError } from "./error-text.js";
import type { Found, Known, RuntimeVersion } from "./found.js";
import { canonicalName, explainAbi, explainFeature, explainVersion } from "./kinds.js";

/**
 * What is known about a name of any kind, or about a pasted error text.
 *
 * @throws WasiScanError `bad-usage` that suggests the nearest name
 */
export function find(asked: string, data: Known): Found[] {
  const given = asked.trim();
  const name = canonicalName(targetAliases(given));
  const found = findCall(name, data) ?? findOther(name, data);
  if (found) return found;
  const error = explainError(given, data);
  if (error) return [{ kind: "error", ...error }];
  const call = callNamedIn(given, data);
  if (call) return call;
  throw unknown(given, data);
}

function findCall(name: string, data: Known): Found[] | undefined {
  const probe = data.probes.find(({ id }) => id === name);
  if (probe && !name.startsWith("feature/")) return [{ kind: "probe", probe, observed: observedOf(probe) }];
  const facts = data.facts.filter((fact) => fact.name === name || `${fact.module}.${fact.name}` === name);
  if (facts.length > 0) {
    return facts.map((fact) => ({
      kind: "syscall",
      ...withAbout(fact.name),
      ...explainSyscall(fact, data.probes, data.matrix),
    }));
  }
  const [interfaceName, version] = splitVersion(name);
  const known = data.interfaces.find((fact) => fact.name === interfaceName);
  return known && [{ kind: "interface", ...withAbout(known.name), ...explainedIn(known, version, data) }];
}

/** For a text that no engine here writes, such as `unknown import wasix_32v1.dlopen`: the one function that it names. */
function callNamedIn(text: string, data: Known): Found[] | undefined {
  const named = data.facts.filter(({ module, name }) => {
    const start = text.indexOf(module);
    if (start < 0) return false;
    const [, next] = /^["'`]?[\s.,:]*["'`]?([\w-]+)/.exec(text.slice(start + module.length)) ?? [];
    return next === name;
  });
  return named.length === 1 ? findCall(`${named[0]?.module}.${named[0]?.name}`, data) : undefined;
}

function findOther(given: string, data: Known): Found[] | undefined {
  const name = given.toLowerCase();
  const runtimes = readRuntimeFacts(matrixFolder());
  const runtime = runtimes.find(({ id }) => id === name);
  if (runtime) {
    const file = readStartup(matrixFolder());
    const startup = file && startupSentence(file, runtime.id);
    return [{ kind: "runtime", ...runtime, versions: versionsOf(runtime.id, data), ...(startup && { startup }) }];
  }
  const abi = explainAbi(name, data);
  if (abi) return [{ kind: "abi", ...abi }];
  const feature = explainFeature(name, data);
  if (feature) return [feature];
  const target = readTargetFacts(matrixFolder()).find((one) => one.name === name);
  if (target) return [{ kind: "target", ...target }];
  const word = explainWord(given);
  if (word) return [{ kind: "word", ...word }];
  const names = new Map(runtimes.map((one) => [one.id, one.name]));
  const version = explainVersion(name, names, data);
  return version && [{ kind: "version", ...version }];
}

const withAbout = (name: string): { about?: string } => {
  const about = aboutCall(name);
  return about === undefined ? {} : { about };
};

function unknown(name: string, data: Known): WasiScanError {
  const names = new Set(data.facts.flatMap((fact) => [fact.name, `${fact.module}.${fact.name}`]));
  for (const lane of data.matrix.lanes) names.add(lane.runtime);
  for (const fact of data.interfaces) names.add(fact.name);
  for (const known of [...Object.keys(data.matrix.features), ...Object.keys(data.matrix.targets)]) names.add(known);
  for (const known of [...ABIS, ...WORD_NAMES]) names.add(known);
  const close = /\s/.test(name) ? undefined : nearest(name, names);
  const hint = close
    ? `Did you mean "${close}"?`
    : "Name a syscall such as fd_read, an interface such as wasi:cli/stdout, a runtime such as node or node@22, a feature, a target or a probe, or paste the error text of a runtime, in single quotes since shells run what stands in backticks.";
  const text = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return new WasiScanError("bad-usage", `nothing is known about "${text}"`, hint);
}

/** @throws WasiScanError if it has no such version */
function explainedIn(fact: InterfaceFact, version: string, { probes, matrix }: Known): InterfaceExplanation {
  const explained = explainInterface(fact, probes, matrix, version || undefined);
  if (explained.lines.length > 0) return explained;
  const versions = fact.releases.map(({ since, until }) => `${since} to ${until}`).join(" and ");
  const message = `${fact.name} has no known version ${version}`;
  throw new WasiScanError("bad-usage", message, `Known versions: ${versions}.`);
}

function versionsOf(runtime: string, { matrix }: Known): RuntimeVersion[] {
  return matrix.lanes
    .filter((lane) => lane.runtime === runtime && lane.configuration === "default")
    .flatMap((lane) => lane.versions);
}

function observedOf(probe: Probe) {
  return readObservationFiles(matrixFolder()).flatMap(({ runtime, version, observations }) => {
    const observation = observations[probe.id];
    return observation ? [{ runtime, version, observed: printObserved(observation) }] : [];
  });
}
