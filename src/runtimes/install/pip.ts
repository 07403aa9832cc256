import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import type { Registry } from "../../model/runtime.js";
import { runClient } from "./client.js";

/** The Python to install with and to run hosts in; `WASI_SCAN_PYTHON` names another. */
export function python(): string {
  return process.env.WASI_SCAN_PYTHON ?? (process.platform === "win32" ? "python" : "python3");
}

/** The interpreter behind {@link python}, which may be but a script that looks for it, and the folders of it. */
export function interpreter(): { command: string; reads: string[] } {
  const script = "import sys; print(sys.executable, sys.prefix, sys.base_prefix, sep='\\n')";
  const [command = python(), ...reads] = execFileSync(python(), ["-c", script], { encoding: "utf8" })
    .trim()
    .split(/\r?\n/);
  return { command, reads };
}

/** A wheel and what it depends on into `directory`, which then serves as PYTHONPATH. */
export async function installPip(name: string, version: string, directory: string): Promise<void> {
  await runClient({
    what: `${name} ${version}`,
    command: python(),
    args: [
      "-m",
      "pip",
      "install",
      "--target",
      directory,
      "--only-binary=:all:",
      "--no-input",
      "--disable-pip-version-check",
      "--quiet",
      `${name}==${version}`,
    ],
    cwd: directory,
    needs: "Install Python 3.8 or newer with pip, then install again.",
  });
}

/** The releases of a Python package that have a wheel for this Python. */
export function pipRegistry(name: string): Registry {
  return {
    name: `pip: ${name}`,
    async versions() {
      const said = await runClient({
        what: name,
        command: python(),
        args: ["-m", "pip", "index", "versions", "--only-binary=:all:", "--disable-pip-version-check", name],
        cwd: tmpdir(),
        needs: "Install Python 3.8 or newer with pip.",
        asks: true,
      });
      return (/^Available versions: (.*)$/m.exec(said)?.[1] ?? "").split(", ").filter(Boolean);
    },
  };
}
