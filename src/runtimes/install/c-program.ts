import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostProgram } from "../process/host-program.js";
import { inBuildFolder } from "./build-folder.js";
import { runClient } from "./client.js";

export interface CProgram {
  /** The crate that carries a library's C source, and the folder in it. */
  crate: { name: string; version: string; sources: string };
  flags: string[];
  /** Our program that uses it: a name in `hosts/c/`, and that of the result. */
  program: string;
}

/** Builds one of our programs in C together with the C source that a crate carries, into `directory`. */
export async function buildWithCrate({ crate, flags, program }: CProgram, directory: string): Promise<void> {
  const what = `${program} of ${crate.name} ${crate.version}`;
  await inBuildFolder(async (folder) => {
    const sources = join(await unpackCrate(what, crate, folder), crate.sources);
    const files = (await readdir(sources)).filter((name) => name.endsWith(".c")).map((name) => join(sources, name));
    const own = hostProgram(`c/${program}.c`);
    await runClient({
      what,
      command: "cc",
      args: [...flags, "-I", sources, "-o", join(directory, program), ...files, own, "-lm"],
      cwd: folder,
      needs: "Install a C compiler, then install again.",
    });
  });
}

/** The crate's folder, below `folder`; cargo unpacks it for a package that depends on it. */
async function unpackCrate(what: string, { name, version }: CProgram["crate"], folder: string): Promise<string> {
  const manifest = `[package]\nname = "build"\nversion = "0.0.0"\n\n[dependencies]\n${name} = "=${version}"\n`;
  await mkdir(join(folder, "src"));
  await writeFile(join(folder, "src", "lib.rs"), "");
  await writeFile(join(folder, "Cargo.toml"), manifest);
  await runClient({
    what,
    command: "cargo",
    args: ["vendor", "--quiet", "vendor"],
    cwd: folder,
    needs: "Install Rust, which brings cargo, then install again.",
  });
  return join(folder, "vendor", name);
}
