import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

export interface PageServer {
  /** Ends with a slash. */
  address: string;
  close(): void;
}

/**
 * Serves a page and folders to this machine only, on any free port. It is cross-origin isolated, because otherwise a
 * page gets no shared memory.
 *
 * @param page the HTML at `/`
 * @param folders name of the first part of a path → folder
 */
export async function servePage(page: string, folders: Record<string, string>): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? "/");
    const content = path === "/" ? page : await contentOf(path, folders);
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": TYPES[extname(path)] ?? "text/html; charset=utf-8",
      "cache-control": "max-age=3600",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
    });
    response.end(content);
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function contentOf(path: string, folders: Record<string, string>): Promise<Buffer | undefined> {
  const [, first = "", ...rest] = path.split("/");
  const folder = folders[first];
  if (folder === undefined) return undefined;
  const file = resolve(folder, ...rest);
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "";
  }
}
