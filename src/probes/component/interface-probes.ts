import type { InterfaceFact, InterfaceRelease } from "../../model/facts.js";
import { memo } from "../../model/memo.js";
import { compareVersions, patchReleases, releaseLine } from "../../model/versions.js";
import { ASYNC, COMPONENTS, type GeneratedComponent, generated } from "./generated.js";
import { linkComponent } from "./link-component.js";
import type { Wanted } from "./writer.js";

/**
 * A link probe of each WASI interface at the first and the newest version of its line, and for every version between
 * one per package, which imports all its interfaces at once: what links together links alone. A function that was added
 * later has its own probe, so that a missing function does not make the interface count as missing.
 */
export function interfaceProbes(facts: InterfaceFact[]): GeneratedComponent[] {
  const known = new Map(facts.map((fact) => [fact.name, fact]));
  const single = facts.flatMap((fact) => fact.releases.flatMap((release) => probesOf(fact, release, known)));
  return [...single, ...packageProbes(facts, known)];
}

type Facts = ReadonlyMap<string, InterfaceFact>;

const first = (release: InterfaceRelease): Wanted["functions"] => release.functions.filter(({ since }) => !since);

function probesOf(fact: InterfaceFact, release: InterfaceRelease, known: Facts): GeneratedComponent[] {
  const { since, until } = release;
  if (fact.exported) return fact.name === "wasi:cli/run" ? startProbes(fact.name, release, known) : [];
  const whole = [...new Set([since, until])].map((version) => {
    const module = `${fact.name}@${version}`;
    const wanted = [{ name: fact.name, functions: first(release), types: true }];
    return link(module, "", "instance", `A component that imports ${module} links.`, version, wanted, known);
  });
  const later = release.functions.flatMap((one) => {
    if (!one.since) return [];
    const wanted = [{ name: fact.name, functions: [one], types: false }];
    return [...new Set([one.since, until])].map((version) => {
      const module = `${fact.name}@${version}`;
      const claim = `A component that imports ${one.name} of ${module} links.`;
      return link(module, one.name, one.signature, claim, version, wanted, known);
    });
  });
  return [...whole, ...later];
}

/** An export with a version in its name starts a component; hosts look for different versions. */
function startProbes(name: string, { since, until }: InterfaceRelease, known: Facts): GeneratedComponent[] {
  return patchReleases(since, until).map((version) => {
    const module = `${name}@${version}`;
    return generated({
      id: `link/${module}`,
      kind: "link",
      claim: `A component that exports ${module} and imports nothing is started.`,
      syscall: { module, name: "", signature: "instance" },
      requires: requirements(version),
      generate: () => linkComponent([], version, known, module),
    });
  });
}

function packageProbes(facts: InterfaceFact[], known: Facts): GeneratedComponent[] {
  const packages = new Map<string, { name: string; release: InterfaceRelease }[]>();
  for (const { name, exported, releases } of facts) {
    for (const release of exported ? [] : releases) {
      const key = `${name.split("/")[0]} ${releaseLine(release.since)}`;
      memo(packages, key, () => []).push({ name, release });
    }
  }
  return [...packages].flatMap(([key, members]) => {
    const owner = key.split(" ")[0] as string;
    // All interfaces of a package are released together.
    const { since, until } = (members[0] as (typeof members)[number]).release;
    const between = patchReleases(since, until).filter(
      (version) => compareVersions(version, since) > 0 && compareVersions(version, until) < 0,
    );
    const wanted = members.map(({ name, release }) => ({ name, functions: first(release), types: true }));
    return between.map((version) => {
      const module = `${owner}@${version}`;
      const claim = `A component that imports every interface of ${module} links.`;
      return link(module, "", "package", claim, version, wanted, known);
    });
  });
}

function link(
  module: string,
  name: string,
  signature: string,
  claim: string,
  version: string,
  wanted: Wanted[],
  known: Facts,
): GeneratedComponent {
  return generated({
    id: `link/${module}${name === "" ? "" : `.${name}`}`,
    kind: "link",
    claim,
    syscall: { module, name, signature },
    requires: requirements(version),
    generate: () => linkComponent(wanted, version, known),
  });
}

/** A runtime that cannot load the format is not tested for each interface. */
function requirements(version: string): string[] {
  return releaseLine(version) === "0.3" ? [COMPONENTS, ASYNC] : [COMPONENTS];
}
