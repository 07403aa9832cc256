import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runtimes } from "../../../src/runtimes/index.js";
import { cargoRegistry } from "../../../src/runtimes/install/cargo.js";
import { debianRegistry } from "../../../src/runtimes/install/debian.js";
import { goRegistry } from "../../../src/runtimes/install/go.js";
import { mavenRegistry } from "../../../src/runtimes/install/maven.js";
import { npmRegistry } from "../../../src/runtimes/install/npm.js";
import { pipRegistry } from "../../../src/runtimes/install/pip.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
  vi.stubEnv("WASI_SCAN_PYTHON", join(folder, "python"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A client that answers this, if it is called like that. */
async function fake(command: string, call: string, answer: string): Promise<void> {
  const path = join(folder, command);
  const script = `#!/bin/sh\n[ "$*" = '${call}' ] || { echo "called with $*" >&2; exit 9; }\ncat <<'END'\n${answer}\nEND\n`;
  await writeFile(path, script);
  await chmod(path, 0o755);
}

// The fake clients are shell scripts.
describe.runIf(process.platform !== "win32")("the releases that a registry has", () => {
  test("are asked of npm, also where there is only one", async () => {
    await fake("npm", "view @a/b versions --json", '["1.0.0", "1.1.0-rc.1"]');
    expect(await npmRegistry("@a/b").versions()).toEqual(["1.0.0", "1.1.0-rc.1"]);
    await fake("npm", "view @a/b versions --json", '"1.0.0"');
    expect(await npmRegistry("@a/b").versions()).toEqual(["1.0.0"]);
  });

  test("are asked of pip, wheels alone", async () => {
    const call = "-m pip index versions --only-binary=:all: --disable-pip-version-check a";
    await fake("python", call, "a (1.1)\nAvailable versions: 1.1, 1.0\n  INSTALLED: 1.0");
    expect(await pipRegistry("a").versions()).toEqual(["1.1", "1.0"]);
  });

  test("are asked of go", async () => {
    await fake("go", "list -m -versions example.org/a", "example.org/a v1.0.0-pre.4 v1.2.1");
    expect(await goRegistry("example.org/a").versions()).toEqual(["1.0.0-pre.4", "1.2.1"]);
  });

  test("are asked of cargo, which names the latest beside the one that this Rust can build", async () => {
    await fake("cargo", "info --color=never a", "a #tag\nversion: 1.0.0\nlicense: MIT");
    expect(await cargoRegistry("a").versions()).toEqual(["1.0.0"]);
    await fake("cargo", "info --color=never a", "a\nversion: 1.0.0 (latest 2.0.0)\nlicense: MIT");
    expect(await cargoRegistry("a").versions()).toEqual(["2.0.0"]);
  });

  test("are read where Maven stores them, of every remote repository", async () => {
    const lists = join(folder, "repository", "org", "a", "b");
    await mkdir(lists, { recursive: true });
    const list = (...versions: string[]) => versions.map((one) => `<version>${one}</version>\n`).join("");
    await writeFile(join(lists, "maven-metadata-central.xml"), list("1.0.0", "1.1.0"));
    await writeFile(join(lists, "maven-metadata-mirror.xml"), list("1.1.0", "1.2.0"));
    await writeFile(join(lists, "maven-metadata-local.xml"), list("9.9.9"));
    const call =
      "--batch-mode --update-snapshots --debug org.apache.maven.plugins:maven-dependency-plugin:get -Dartifact=org.a:b:LATEST:pom -Dtransitive=false";
    await fake("mvn", call, `[DEBUG] Using local repository at ${join(folder, "repository")}\nBUILD SUCCESS`);
    expect(await mavenRegistry("org.a:b").versions()).toEqual(["1.0.0", "1.1.0", "1.2.0"]);
  });

  test("that do not come are an error that names the package and repeats the client's words", async () => {
    await fake("npm", "nothing", "");
    await expect(npmRegistry("a").versions()).rejects.toMatchObject({
      code: "network",
      message: "Cannot ask for the releases of a: npm ended with status 9: called with view a versions --json",
      hint: expect.stringContaining("reaches its registry"),
    });
  });

  test("name the client that is missing", async () => {
    vi.stubEnv("PATH", folder);
    const failing = [goRegistry("a"), cargoRegistry("a"), mavenRegistry("a:b"), debianRegistry("a", ["sid"])];
    for (const registry of failing) {
      await expect(registry.versions()).rejects.toMatchObject({ code: "install-failed", hint: /^(Install|Use) / });
    }
  });
});

test("every runtime that can be installed says where its releases are, and leaves out none that it offers", () => {
  for (const { id, install, registry, versions } of runtimes) {
    expect(registry !== undefined, id).toBe(install !== undefined);
    expect(
      versions.filter((version) => registry?.leftOut?.(version) !== undefined),
      id,
    ).toEqual([]);
  }
});
