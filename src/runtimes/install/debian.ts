import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import type { Registry } from "../../model/runtime.js";
import { runToEnd } from "../process/child.js";
import { runClient } from "./client.js";

export interface DebianPackage {
  name: string;
  /** The Debian suite as apt names it: `trixie`, `sid`. */
  suite: string;
  /** The upstream version, or the beginning of it, that the suite must offer; suites change. */
  version: string;
  /** Whether to use dependencies that this system already has. The package itself is always unpacked. */
  onSystem?: boolean;
}

/**
 * A package of any Debian suite with all it depends on, its C library too, unpacked into `directory/root`. Nothing of
 * the system changes: apt gets its own lists, caches and list of installed packages.
 */
export async function installDebian(wanted: DebianPackage, directory: string): Promise<void> {
  const what = `${wanted.name} ${wanted.version}`;
  const { apt, run, offered } = await ownApt(what, wanted, directory);
  const found = await offered();
  if (found !== wanted.version && !found?.startsWith(`${wanted.version}.`)) {
    throw new WasiScanError(
      "install-failed",
      `Cannot install ${what}: Debian ${wanted.suite} has ${found ?? "none"} now.`,
      found ? `Add ${found} to the adapter's versions.` : "Look where Debian keeps it now.",
    );
  }
  await run(["install", "--download-only", "--yes", "--no-install-recommends", wanted.name]);
  const root = join(directory, "root");
  for (const file of (await readdir(join(apt, "archives"))).filter((name) => name.endsWith(".deb"))) {
    await runClient({
      what,
      command: "dpkg",
      args: ["-x", join(apt, "archives", file), root],
      cwd: directory,
      needs: NEEDS,
    });
  }
  await rm(apt, { recursive: true });
}

/** What each of these suites offers now. `shorten`: makes of an upstream version what the adapter calls it. */
export function debianRegistry(name: string, suites: string[], shorten = (version: string) => version): Registry {
  return {
    name: `apt: ${name}, ${[...suites].sort().join(", ")}`,
    async versions() {
      const found = [];
      for (const suite of suites) {
        const directory = await mkdtemp(join(tmpdir(), "wasi-scan-apt-"));
        try {
          const { offered } = await ownApt(name, { name, suite, version: "" }, directory, true);
          found.push(await offered());
        } finally {
          await rm(directory, { recursive: true, force: true });
        }
      }
      return [...new Set(found.filter((version) => version !== undefined).map(shorten))];
    },
  };
}

const NEEDS = "Use Debian or Ubuntu with apt-get and dpkg.";

/** An apt with lists of its own in `directory/apt`, which has read those of the suite. */
async function ownApt(what: string, wanted: DebianPackage, directory: string, asks?: true) {
  const apt = join(directory, "apt");
  for (const folder of ["parts", "lists/partial", "archives/partial"]) {
    await mkdir(join(apt, folder), { recursive: true });
  }
  const own = await readFile(SOURCES, "utf8").catch(() => "");
  await writeFile(join(apt, "parts", "suite.sources"), aptSources(wanted, own));
  await writeFile(join(apt, "status"), wanted.onSystem ? await statusWithout(wanted.name) : "");
  const options = Object.entries({
    "Dir::Etc::sourcelist": "/dev/null",
    "Dir::Etc::sourceparts": join(apt, "parts"),
    "Dir::State::lists": join(apt, "lists"),
    "Dir::State::status": join(apt, "status"),
    "Dir::Cache": apt,
    "APT::Sandbox::User": "",
  }).flatMap(([key, value]) => ["-o", `${key}=${value}`]);
  const run = (args: string[]) =>
    runClient({ what, command: "apt-get", args: [...options, "--quiet", ...args], cwd: directory, needs: NEEDS, asks });

  await run(["update"]);
  /** The upstream version that apt would install. */
  const offered = async (): Promise<string | undefined> => {
    const said = await runToEnd("apt-cache", [...options, "show", "--no-all-versions", wanted.name], {});
    return /^Version: (?:\d+:)?([^\s+~-]+)/m.exec(said.stdout.toString())?.[1];
  };
  return { apt, run, offered };
}

/** The system's list of installed packages without this one and those built with it. */
async function statusWithout(name: string): Promise<string> {
  const text = await readFile("/var/lib/dpkg/status", "utf8").catch(() => "");
  return text
    .split("\n\n")
    .filter((stanza) => !new RegExp(`^(Package|Source): ${name}\\b`, "m").test(stanza))
    .join("\n\n");
}

const SOURCES = "/etc/apt/sources.list.d/debian.sources";

/**
 * What apt reads, from the machine's own sources in deb822 form. A suite of security updates only replaces packages, so
 * the one it belongs to stands beside it.
 */
export function aptSources({ name, suite }: Pick<DebianPackage, "name" | "suite">, own: string): string {
  const suites = [suite, suite.replace(/-security$/, "")];
  return [...new Set(suites)].map((one) => source(name, one, own.split(/\n\n+/))).join("\n");
}

/** The machine's own mirror and keyring with another suite; security updates have a mirror of their own. */
function source(name: string, suite: string, stanzas: string[]): string {
  const text =
    stanzas.find((stanza) => new RegExp(`^Suites:.*\\s${suite}(\\s|$)`, "m").test(stanza)) ?? stanzas[0] ?? "";
  const value = (key: string) => new RegExp(`^${key}:[ \\t]*(\\S+)`, "mi").exec(text)?.[1];
  const mirror = value("URIs");
  if (mirror === undefined) {
    const message = `Cannot install ${name}: ${SOURCES} names no mirror.`;
    throw new WasiScanError(
      "install-failed",
      message,
      "It comes as a Debian package: install it on Debian 12 or newer.",
    );
  }
  return [
    "Types: deb",
    `URIs: ${mirror}`,
    `Suites: ${suite}`,
    "Components: main",
    `Signed-By: ${value("Signed-By") ?? "/usr/share/keyrings/debian-archive-keyring.gpg"}`,
    "",
  ].join("\n");
}
