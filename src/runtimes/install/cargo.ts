import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Installed, Registry } from "../../model/runtime.js";
import { installInput } from "../process/host-program.js";
import { inBuildFolder } from "./build-folder.js";
import { runClient } from "./client.js";

export interface CargoCrate {
  name: string;
  version: string;
  /** Flags that select the crate's features: `["--no-default-features", "--features", "sys"]`. */
  features?: string[];
  /** Assembly files of `install/` that are linked in: symbols that the crate expects and nobody defines any more. */
  assembly?: string[];
}

// The commands start thousands of times and compute almost nothing: an optimised build would take three
// times as long without making runs faster.
const PROFILE = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: "1",
  CARGO_PROFILE_RELEASE_LTO: "off",
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
  CARGO_PROFILE_RELEASE_DEBUG: "0",
};

/** Builds the commands of a crate from source into `directory/bin`. */
export async function installCargo(crate: CargoCrate, directory: string): Promise<void> {
  const { name, version, features = [], assembly = [] } = crate;
  const what = `${name} ${version}`;
  await inBuildFolder(async (target) => {
    const objects = [];
    for (const file of assembly) objects.push(await assemble(what, file, target));
    const flags = [process.env.RUSTFLAGS ?? "", ...objects.map((object) => `-C link-arg=${object}`)];
    await runClient({
      what,
      command: "cargo",
      args: ["install", name, "--version", version, "--locked", ...features, "--root", directory],
      env: { ...PROFILE, CARGO_TARGET_DIR: target, ...(objects.length > 0 && { RUSTFLAGS: flags.join(" ").trim() }) },
      cwd: directory,
      needs: "Install Rust, which brings cargo, then install again.",
    });
  });
}

/** Path of a command that {@link installCargo} built. */
export function cargoProgram({ directory }: Installed, command: string): string {
  return join(directory ?? "", "bin", process.platform === "win32" ? `${command}.exe` : command);
}

async function assemble(what: string, file: string, directory: string): Promise<string> {
  const object = join(directory, file.replace(/\.S$/, ".o"));
  await runClient({
    what,
    command: "cc",
    args: ["-c", installInput(file), "-o", object],
    cwd: directory,
    needs: "Install a C compiler, then install again.",
  });
  return object;
}

/** The newest release of a crate: cargo tells of no other. */
export function cargoRegistry(name: string): Registry {
  return {
    name: `cargo: ${name}`,
    newestOnly: true,
    async versions() {
      const call = { command: "cargo", args: ["info", "--color=never", name], cwd: tmpdir(), needs: "Install Rust." };
      const said = await runClient({ ...call, what: name, asks: true });
      const { version, latest } = /^version: (?<version>\S+)(?: \(latest (?<latest>\S+?)\))?/m.exec(said)?.groups ?? {};
      return [latest ?? version].filter((one) => one !== undefined);
    },
  };
}
