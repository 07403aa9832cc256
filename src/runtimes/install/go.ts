import { tmpdir } from "node:os";
import type { Registry } from "../../model/runtime.js";
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
