import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Host } from "../../src/model/runtime.js";
import { findInstalled } from "../../src/runtimes/index.js";
import { jco } from "../../src/runtimes/jco.js";

/** Components of a few instructions, assembled by jco itself. */
const COMPONENTS = {
  /** `run` of wasi:cli/run@0.2.0 answers ok, err, or is `unreachable`. */
  ok: "AGFzbQ0AAQABLwBhc20BAAAAAQUBYAABfwMCAQAHBwEDcnVuAAAKBgEEAEEACwAJBG5hbWUAAgFtAgQBAAAABwsDagAAagAAQAAAAQYJAQAAAQADcnVuCAYBAAAAAAIFCgEBAQADcnVuAQALGAEBEndhc2k6Y2xpL3J1bkAwLjIuMAUAAAA6DmNvbXBvbmVudC1uYW1lAQYAEQEAAW0BBgASAQABbgEHAQEAA3J1bgEFAwEAAXIBCQUBAAVydW5faQ==",
  err: "AGFzbQ0AAQABLwBhc20BAAAAAQUBYAABfwMCAQAHBwEDcnVuAAAKBgEEAEEBCwAJBG5hbWUAAgFtAgQBAAAABwsDagAAagAAQAAAAQYJAQAAAQADcnVuCAYBAAAAAAIFCgEBAQADcnVuAQALGAEBEndhc2k6Y2xpL3J1bkAwLjIuMAUAAAA6DmNvbXBvbmVudC1uYW1lAQYAEQEAAW0BBgASAQABbgEHAQEAA3J1bgEFAwEAAXIBCQUBAAVydW5faQ==",
  traps:
    "AGFzbQ0AAQABLgBhc20BAAAAAQUBYAABfwMCAQAHBwEDcnVuAAAKBQEDAAALAAkEbmFtZQACAW0CBAEAAAAHCwNqAABqAABAAAABBgkBAAABAANydW4IBgEAAAAAAgUKAQEBAANydW4BAAsYAQESd2FzaTpjbGkvcnVuQDAuMi4wBQAAADoOY29tcG9uZW50LW5hbWUBBgARAQABbQEGABIBAAFuAQcBAQADcnVuAQUDAQABcgEJBQEABXJ1bl9p",
  /** A core module in it imports a function of foo:bar/baz@1.0.0, or of wasi:cli/nothing@0.2.0. */
  foreign:
    "AGFzbQ0AAQAHDgFCAgFAAAEABAABZgEAChYBARFmb286YmFyL2JhekAxLjAuMAUABgYBAQAAAWYIBQEBAAAAASIAYXNtAQAAAAEEAWAAAAIHAQFhAWYAAAAJBG5hbWUAAgFtAg4CAQEBZgAAAAABAWESAAAuDmNvbXBvbmVudC1uYW1lAQYAAAEAAWYBBgARAQABbQEGABIBAQFuAQUFAQABaQ==",
  nothing:
    "AGFzbQ0AAQAHDgFCAgFAAAEABAABZgEAChsBARZ3YXNpOmNsaS9ub3RoaW5nQDAuMi4wBQAGBgEBAAABZggFAQEAAAABIgBhc20BAAAAAQQBYAAAAgcBAWEBZgAAAAkEbmFtZQACAW0CDgIBAQFmAAAAAAEBYRIAAC4OY29tcG9uZW50LW5hbWUBBgAAAQABZgEGABEBAAFtAQYAEgEBAW4BBQUBAAFp",
};

const here = await findInstalled(jco);

for (const installed of here.length > 2 ? [here[0], here.at(-1)] : here) {
  if (!installed) continue;
  describe(`a component on jco ${installed.version}`, () => {
    let host: Host;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
      await writeFile(join(folder, "stdin"), "");
      host = await jco.start(installed, { name: "default", flags: [] });
    });
    afterAll(async () => {
      await host.close();
      await rm(folder, { recursive: true });
    });

    const outcome = async (name: keyof typeof COMPONENTS) => {
      const wasm = join(folder, `${name}.wasm`);
      await writeFile(wasm, Buffer.from(COMPONENTS[name], "base64"));
      const job = { wasm, args: [], env: {}, stdin: join(folder, "stdin"), directory: folder, timeoutMs: 30_000 };
      return (await host.run(job)).outcome;
    };

    test("runs, and succeeds or fails as its run answers", async () => {
      expect(await outcome("ok")).toEqual({ end: "exited", status: 0 });
      expect(await outcome("err")).toEqual({ end: "exited", status: 1 });
      expect(await outcome("traps")).toEqual({ end: "trapped", detail: "unreachable" });
    });

    test("does not link where an interface is nobody's, and the interface is named", async () => {
      expect(await outcome("foreign")).toEqual({ end: "unlinked", detail: "foo:bar/baz@1.0.0" });
      expect(await outcome("nothing")).toEqual({ end: "unlinked", detail: "wasi:cli/nothing@0.2.0" });
    });
  });
}

if (here.length === 0) describe.skip("jco (not installed)", () => test("runs", () => {}));
