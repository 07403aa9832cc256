import type { Command } from "commander";
import { WasiScanError } from "../errors.js";
import { findInstalled, install, remove, runtimes } from "../runtimes/index.js";
import type { Runtime } from "../types.js";
import { printError } from "./output.js";
import { parseRuntime } from "./select-runtimes.js";

export function runtimesCommand(program: Command): void {
  const command = program.command("runtimes").summary("list, install and remove the runtimes that can be measured");
  command
    .command("list")
    .summary("what can be had and what is here")
    .option("-f, --format <name>", "text or json", "text")
    .action(list);
  command
    .command("install")
    .summary("install runtimes into the cache folder, through npm, pip, go, cargo, Maven or apt")
    .argument(
      "<id[@version]...>",
      "without a version the newest, with @all every known one; all: every one that need not be built from source",
    )
    .addHelpText(
      "after",
      "\nExamples:\n  wasi-scan runtimes install wazero wasmtime-py@36.0.0\n  wasi-scan runtimes install node@all",
    )
    .action(installAll);
  command
    .command("remove")
    .summary("remove runtimes from the cache folder")
    .argument("<id[@version]...>", "without a version all of them")
    .action(async (specs: string[]) => {
      for (const spec of specs) {
        const { runtime, version } = parseRuntime(spec);
        for (const one of await remove(runtime.id, version))
          process.stdout.write(`removed ${one.runtime} ${one.version}\n`);
      }
    });
}

async function list({ format }: { format: string }): Promise<void> {
  const rows = await Promise.all(
    runtimes.map(async (runtime) => ({
      id: runtime.id,
      here: (await findInstalled(runtime)).map((one) => one.version),
      available: runtime.versions,
      configurations: runtime.configurations.map((one) => one.name),
    })),
  );
  if (format === "json") {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  for (const { id, here, available } of rows) {
    const more = available.filter((version) => !here.includes(version));
    process.stdout.write(`${id}\n  here: ${here.join(", ") || "none"}\n`);
    if (more.length > 0) process.stdout.write(`  to be had: ${more.join(", ")}\n`);
  }
}

/** One that fails does not stop the others. */
async function installAll(specs: string[]): Promise<void> {
  const wanted = specs.flatMap(toVersions);
  const pending = wanted.values();
  const errors: WasiScanError[] = [];
  const work = async () => {
    for (const { runtime, version } of pending) {
      try {
        await install(runtime, version, (text) => process.stderr.write(`${text}\n`));
      } catch (error) {
        if (!(error instanceof WasiScanError)) throw error;
        errors.push(error);
      }
    }
  };
  await Promise.all([work(), work()]);
  for (const error of errors) printError(error.message, error.hint);
  process.stdout.write(`${wanted.length - errors.length} of ${wanted.length} here\n`);
  process.exitCode = errors.length > 0 ? 2 : 0;
}

/** Exported for its test. */
export function toVersions(spec: string): { runtime: Runtime; version: string }[] {
  if (spec === "all") {
    // Hours of compiling are for who asks for them by name.
    const ready = runtimes.filter((runtime) => runtime.buildSeconds === undefined);
    return ready.flatMap((runtime) => runtime.versions.map((version) => ({ runtime, version })));
  }
  const { runtime, version } = parseRuntime(spec);
  if (version === "all") return runtime.versions.map((one) => ({ runtime, version: one }));
  const one = version ?? runtime.versions[0];
  if (one === undefined) {
    throw new WasiScanError(
      "bad-usage",
      `${runtime.id} comes with npm and has no version list`,
      `Name one: ${runtime.id}@1.2.3`,
    );
  }
  return [{ runtime, version: one }];
}
