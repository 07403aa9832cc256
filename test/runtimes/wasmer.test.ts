import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findInstalled } from "../../src/runtimes/index.js";
import { readWasmer, wasmer } from "../../src/runtimes/wasmer.js";
import { writeModules } from "./modules.js";

const job = await writeModules();

const importing = (name: string, why: string) =>
  `error: Spawn failed\n╰─▶ 1: Failed to create the instance - Error while importing "m"."${name}": ${why}\n`;

test.each([
  [1, importing("f", "unknown import. Expected Function(…)"), "link"],
  [1, importing("f", "incompatible import type. Expected Function(…) but received Function(…)"), "link"],
  [
    1,
    'error: Unable to instantiate the WebAssembly module\n╰─▶ 1: Error while importing "m"."f": unknown import.',
    "link",
  ],
  [
    1,
    'error: Instantiation failed\n╰─▶ 1: Error while importing "m"."f": unknown import. Expected Function(…)\n',
    "link",
  ],
  [1, "error: Instantiation failed\n╰─▶ 1: RuntimeError: unreachable\n", "start"],
  [1, "error: Unable to instantiate the WebAssembly module\n╰─▶ 1: RuntimeError: unreachable\n", "start"],
  [1, "error: Spawn failed\n╰─▶ 1: Failed to create the instance - RuntimeError: unreachable\n", "start"],
  [1, 'error: Unable to compile "a.wasm"\n╰─▶ 1: compile error: Validate("…")\n', "compile"],
  [1, "error: No backends support the required features for the Wasm module.\n", "compile"],
  [1, "error: RuntimeError: out of bounds memory access\n    at <unnamed> (<module>[0]:0x36)\n", "call"],
  [45, "RuntimeError: unreachable\n    at <unnamed> (<module>[2]:0x87)\n", "call"],
])("status %i with %j is a failure to %3$s", (status, stderr, phase) => {
  const { ending, guestStderr } = readWasmer(status, `said by the guest\n${stderr}`);
  expect(ending).toEqual({ phase, end: "failed", message: stderr });
  expect(guestStderr).toBe("said by the guest\n");
});

test.each([
  [0, "RuntimeError: unreachable\n"],
  [7, ""],
  [45, ""],
  [45, "a RuntimeError: of its own\n"],
  [1, "error: no such user\n"],
  [1, "copying …\nerror: No such file or directory (os error 2)\n"],
  [2, "error: unexpected argument '-x' found\n\nUsage: guest [OPTIONS]\n"],
  [1, "RuntimeError: raised by a program in Python\n"],
])("status %i is the guest's own where the engine does not speak: %j", (status, stderr) => {
  expect(readWasmer(status, stderr)).toEqual({ ending: { phase: "call", end: "exited", status } });
});

test.each([
  [1, "error: No such file or directory (os error 2)\n"],
  [2, "error: unexpected argument '--volume' found\n\nUsage: wasmer run [OPTIONS] <INPUT>\n"],
  [2, "error: invalid value 'K=' for '--env <KEY=VALUE>': the `value` is missing\n"],
])("status %i with %j is our fault", (status, stderr) => {
  expect(readWasmer(status, stderr).ending.end).toBe("harness");
});

describe.each(await findInstalled(wasmer))("wasmer $version", (installed) => {
  afterEach(() => vi.unstubAllEnvs());

  test("leaves nothing behind in the user's folders", async () => {
    const home = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
    try {
      for (const name of ["HOME", "TMPDIR"]) vi.stubEnv(name, home);
      const host = await wasmer.start(installed, { name: "default", flags: [] });
      expect((await host.run(job("exit7"))).outcome).toEqual({ end: "exited", status: 7 });
      await host.close();
      expect(await readdir(home)).toEqual([]);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });

  test("passes nothing of the user's shell to the guest", async () => {
    vi.stubEnv("FORWARD_HOST_ENV", "true");
    vi.stubEnv("RUST_LOG", "trace");
    const host = await wasmer.start(installed, { name: "default", flags: [] });
    const { stdout, stderr } = await host.run(job("echo"));
    await host.close();
    expect(Buffer.from(stdout).toString()).toMatch(/^[^\0]+\0one\0two words\0KEY=value\0from stdin$/);
    expect(Buffer.from(stderr).toString()).toBe("");
  });
});
