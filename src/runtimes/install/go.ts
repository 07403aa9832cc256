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
