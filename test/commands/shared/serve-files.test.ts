import { afterEach, describe, expect, it } from "vitest";
import { type FileServer, serveFiles } from "../../../src/commands/shared/serve-files.js";

let server: FileServer | undefined;
afterEach(() => server?.close());

const LONG = "long ".repeat(1000);

async function get(path: string, accepted: string): Promise<[status: number, encoding: string | null, text: string]> {
  const response = await fetch(`${server?.address}${path}`, { headers: { "accept-encoding": accepted } });
  return [response.status, response.headers.get("content-encoding"), await response.text()];
}

describe("a served file", () => {
  it("comes in the encoding that was asked for, each time", async () => {
    server = await serveFiles(new Map([["a.css", LONG]]), 0);
    for (const encoding of ["br", "gzip", "br", "gzip"])
      expect(await get("a.css", encoding)).toEqual([200, encoding, LONG]);
    expect(await get("a.css", "identity")).toEqual([200, null, LONG]);
  });

  it("is the new one after the site was built again", async () => {
    server = await serveFiles(new Map([["a.css", LONG]]), 0);
    await get("a.css", "br");
    server.replace(new Map([["a.css", "other"]]));
    expect(await get("a.css", "br")).toEqual([200, "br", "other"]);
  });

  it("that does not exist is answered with the page for that, and 404, whatever was asked for before", async () => {
    const files = new Map([
      ["404.html", "<head></head>no such page"],
      ["a.css", LONG],
    ]);
    server = await serveFiles(files, 0);
    expect((await get("404.html", "br"))[0]).toBe(200);
    const [status, , text] = await get("b.css", "br");
    expect([status, text.endsWith("no such page")]).toEqual([404, true]);
  });
});
