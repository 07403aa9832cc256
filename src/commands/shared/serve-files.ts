import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { WasiScanError } from "../../model/errors.js";
import { memo } from "../../model/memo.js";

const TYPES: Record<string, string> = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

const RELOAD = "reload";
const RELOADER = `new EventSource("/${RELOAD}").onmessage=()=>location.reload();`;

/** What is served, and a way to serve something else. */
export interface FileServer {
  address: string;
  /** Open pages load again. */
  replace(files: Map<string, string>): void;
  close(): void;
}

/** Serves files from memory, compressed, to this machine only, until the process ends. */
export function serveFiles(first: Map<string, string>, port: number): Promise<FileServer> {
  let served: Served = { files: first, compressed: new Map() };
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (request.method !== "GET" && request.method !== "HEAD") response.writeHead(405).end();
    else if (path === RELOAD) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(":\n\n");
      waiting.add(response);
      response.once("close", () => waiting.delete(response));
    } else if (path === `${RELOAD}.js`) send(response, 200, ".js", ["", RELOADER]);
    else answer(request, response, path, served);
  });
  return new Promise((done, fail) => {
    server.once("error", (cause) => {
      const hint = "Choose another with --port, or 0 for any free port.";
      fail(new WasiScanError("bad-usage", `port ${port}: ${cause.message}`, hint, { cause }));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      done({
        address: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}/`,
        replace(next) {
          served = { files: next, compressed: new Map() };
          for (const page of waiting) page.write("data: changed\n\n");
        },
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

interface Served {
  files: Map<string, string>;
  /** Encoding and path → what was sent before: a page asks for the same scripts and data as the one before. */
  compressed: Map<string, Buffer>;
}

function answer({ headers }: IncomingMessage, response: ServerResponse, path: string, served: Served): void {
  const known = served.files.has(path);
  const found = known ? path : "404.html";
  const content = served.files.get(found) ?? "Not found\n";
  const extension = extname(found);
  const text =
    extension === ".html" ? content.replace("</head>", `<script src="/${RELOAD}.js"></script></head>`) : content;
  const coded = compress(found, text, String(headers["accept-encoding"] ?? ""), served.compressed);
  send(response, known ? 200 : 404, extension, coded);
}

type Coded = [encoding: string, body: string | Buffer];

function send(response: ServerResponse, status: number, extension: string, [encoding, body]: Coded): void {
  const type = TYPES[extension] ?? "text/plain";
  const coded = encoding && { "content-encoding": encoding };
  response.writeHead(status, { "content-type": type, vary: "accept-encoding", ...coded }).end(body);
}

/** Quick levels: somebody waits for the page. */
function compress(path: string, text: string, accepted: string, known: Served["compressed"]): Coded {
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return ["br", memo(known, `br ${path}`, () => brotliCompressSync(text, { params }))];
  }
  return /\bgzip\b/.test(accepted) ? ["gzip", memo(known, `gzip ${path}`, () => gzipSync(text))] : ["", text];
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return "";
  }
}
