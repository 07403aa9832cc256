import { copyFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Registry } from "../../model/runtime.js";
import { hostProgram } from "../process/host-program.js";
import { inBuildFolder } from "./build-folder.js";
import { runClient } from "./client.js";

/** Builds the command of a Go module into `directory`. */
export async function installGo(path: string, version: string, directory: string): Promise<void> {
  await runClient({
    what: `${path} ${version}`,
    command: "go",
    args: ["install", `${path}@v${version}`],
    env: { GOBIN: directory },
    cwd: directory,
    needs: "Install Go, then install again.",
  });
}

export interface GoProgram {
  /** A library, and its version. */
  module: string;
  version: string;
  /** Our program that uses it: a name in `hosts/go/`, and that of the result. */
  program: string;
  /** The dynamic library of the module that the program needs, as a path in the module. */
  library?: string;
}

/**
 * Builds one of our programs with a Go module into `directory`. It asks for the exact version alone, so it works where a
 * proxy has a version without the list of all.
 */
export async function buildGoProgram(build: GoProgram, directory: string): Promise<void> {
  const { module, version, program, library } = build;
  await inBuildFolder(async (folder) => {
    await writeFile(join(folder, "go.mod"), `module host\n\ngo 1.21\n\nrequire ${module} v${version}\n`);
    for (const file of ["job_loop.go", `${program}.go`]) await copyFile(hostProgram(`go/${file}`), join(folder, file));
    const call = { what: `${module} ${version}`, command: "go", cwd: folder, needs: "Install Go, then install again." };
    // The module's own path of the library leads into Go's cache, which comes and goes.
    const beside = library ? ["-ldflags=-extldflags=-Wl,-rpath,$ORIGIN"] : [];
    await runClient({
      ...call,
      args: ["build", "-mod=mod", ...beside, "-o", goProgram(directory, program), "."],
    });
    if (library) {
      const home = await runClient({ ...call, args: ["list", "-mod=mod", "-m", "-f", "{{.Dir}}", module] });
      await copyFile(join(home.trim(), library), join(directory, basename(library)));
    }
  });
}

/** Path of a program that {@link buildGoProgram} built. */
export function goProgram(directory: string, program: string): string {
  return join(directory, process.platform === "win32" ? `${program}.exe` : program);
}

/** The releases of a Go module. */
export function goRegistry(path: string): Registry {
  return {
    name: `go: ${path}`,
    async versions() {
      const call = { command: "go", args: ["list", "-m", "-versions", path], cwd: tmpdir(), needs: "Install Go." };
      const said = await runClient({ ...call, what: path, asks: true });
      return said
        .trim()
        .split(/\s+/)
        .slice(1)
        .map((version) => version.replace(/^v/, ""));
    },
  };
}
