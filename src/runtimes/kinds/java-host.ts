import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import type { Installed, Registry, Runtime } from "../../model/runtime.js";
import { findJdk, type JavaRange, type Jdk, javaTool } from "../install/jdk.js";
import { installMaven, mavenRegistry } from "../install/maven.js";
import { childEnvironment, runToEnd } from "../process/child.js";
import { hostProcess } from "../process/host-process.js";
import { hostProgram } from "../process/host-program.js";

export interface JavaHost {
  id: string;
  /** `group:name`, all of the runtime's version; the jar of the first tells the engine's. */
  artifacts: string[];
  /** Class in `hosts/java/`. */
  program: string;
  versions: string[];
  /** Which Java runs that version. */
  java(version: string): JavaRange;
  leftOut?: Registry["leftOut"];
}

/** A library for the JVM, from Maven. */
export function javaHost(java: JavaHost): Runtime {
  return {
    id: java.id,
    configurations: [{ name: "default", flags: [] }],
    cannot: {},
    versions: java.versions,
    present: async () => [],
    install: (version, directory) => installMaven(java.artifacts, version, directory),
    registry: { ...mavenRegistry(java.artifacts[0] ?? ""), leftOut: java.leftOut },
    async engine({ directory, version }) {
      const name = java.artifacts[0]?.split(":")[1] ?? "";
      const jars = await readdir(join(directory ?? "", "lib"));
      const jar = jars.find((one) => one.startsWith(`${name}-`) && one.endsWith(".jar"));
      const jdk = findJdk(java.java(version));
      return jar && `${jar.slice(0, -".jar".length)}, Java ${jdk.version}`;
    },
    async start(installed) {
      const jdk = findJdk(java.java(installed.version));
      const classes = await compiled(java.program, installed, jdk);
      return hostProcess({
        command: javaTool(jdk, "java"),
        args: ["-XX:+UseSerialGC", "-cp", classPath(installed, classes), java.program],
        alone: () => ({ reads: [jdk.home] }),
      });
    },
  };
}

function classPath({ directory }: Installed, ...more: string[]): string {
  return [...more, join(directory ?? "", "lib", "*")].join(delimiter);
}

/**
 * The program's classes, compiled once for this version and stored beside its jars: a host starts three times as fast as from
 * source, and a job that times out costs a start.
 */
async function compiled(program: string, installed: Installed, jdk: Jdk): Promise<string> {
  const sources = ["JobLoop", program].map((name) => hostProgram(join("java", `${name}.java`)));
  const digest = createHash("sha256").update(jdk.version);
  for (const source of sources) digest.update(await readFile(source));
  const home = installed.directory ?? "";
  const classes = join(home, `classes-${digest.digest("hex").slice(0, 8)}`);
  if (existsSync(classes)) return classes;

  const unfinished = await mkdtemp(join(home, ".classes-"));
  try {
    const run = await runToEnd(
      javaTool(jdk, "javac"),
      ["-proc:none", "-nowarn", "-cp", classPath(installed), "-d", unfinished, ...sources],
      { env: childEnvironment() },
    );
    if (run.status !== 0) {
      const words = run.error?.message ?? run.stderr.toString();
      throw new WasiScanError(
        "install-failed",
        `${program}.java does not compile against ${installed.runtime} ${installed.version}:\n${words.slice(0, 2000)}`,
        `Its API differs from the one that this adapter knows: use a version from \`wasi-scan runtimes list\`.`,
      );
    }
    await rename(unfinished, classes);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another host was faster.
    if (!existsSync(classes)) throw error;
  }
  return classes;
}
