import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PageServer, servePage } from "../../../src/runtimes/kinds/page-server.js";

let server: PageServer;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
  await mkdir(join(root, "shown", "below"), { recursive: true });
  await writeFile(join(root, "shown", "below", "a.mjs"), "export {}");
  await writeFile(join(root, "secret"), "secret");
  server = await servePage("<p>page", { folder: join(root, "shown") });
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

test("the page is isolated from other origins, as shared memory wants it", async () => {
  const response = await fetch(server.address);
  expect(await response.text()).toBe("<p>page");
  expect(response.headers.get("content-type")).toMatch("text/html");
  expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(response.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
});

test("modules of a folder come as scripts", async () => {
  const response = await fetch(`${server.address}folder/below/a.mjs`);
  expect(await response.text()).toBe("export {}");
  expect(response.headers.get("content-type")).toBe("text/javascript");
});

test.each(["/folder/absent", "/folder", "/folder/", "/other/a", "/folder/../secret", "/folder/..%2fsecret", "/%zz"])(
  "%s is not there",
  async (path) => {
    // fetch would resolve the dots itself.
    const { port } = new URL(server.address);
    const status = await new Promise((resolve, fail) => {
      request({ port, host: "127.0.0.1", path }, ({ statusCode }) => resolve(statusCode))
        .on("error", fail)
        .end();
    });
    expect(status).toBe(404);
  },
);
