import { createServer } from "node:http";
import { extname } from "node:path";
import { WasiScanError } from "../../model/errors.js";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

/** Serves files from memory, to this machine only, until the process ends; resolves to the address. */
export function serveFiles(files: Map<string, string>, port: number): Promise<string> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    const content = files.get(path);
    if (request.method !== "GET" && request.method !== "HEAD") response.writeHead(405).end();
    else if (content === undefined) response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    else response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(content);
  });
  return new Promise((done, fail) => {
    server.once("error", (cause) => {
      const hint = "Choose another with --port, or 0 for any free port.";
      fail(new WasiScanError("bad-usage", `port ${port}: ${cause.message}`, hint, { cause }));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      done(`http://127.0.0.1:${typeof address === "object" ? address?.port : port}/`);
    });
  });
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return "";
  }
}
