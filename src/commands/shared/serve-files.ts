import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { WasiScanError } from "../../model/errors.js";

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
  let files = first;
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (request.method !== "GET" && request.method !== "HEAD") response.writeHead(405).end();
    else if (path === RELOAD) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(":\n\n");
      waiting.add(response);
      response.once("close", () => waiting.delete(response));
    } else if (path === `${RELOAD}.js`) send(request, response, 200, ".js", RELOADER);
    else answer(request, response, path, files);
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
          files = next;
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

function answer(request: IncomingMessage, response: ServerResponse, path: string, files: Map<string, string>): void {
  const content = files.get(path);
  if (content !== undefined) send(request, response, 200, extname(path), content);
  else send(request, response, 404, ".html", files.get("404.html") ?? "Not found\n");
}

function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  extension: string,
  content: string,
): void {
  const text =
    extension === ".html" ? content.replace("</head>", `<script src="/${RELOAD}.js"></script></head>`) : content;
  const type = TYPES[extension] ?? "text/plain";
  const [encoding, body] = compress(text, String(headers["accept-encoding"] ?? ""));
  const coded = encoding && { "content-encoding": encoding };
  response.writeHead(status, { "content-type": type, vary: "accept-encoding", ...coded }).end(body);
}

/** Quick levels: a page is compressed each time it is asked for. */
function compress(text: string, accepted: string): [encoding: string, body: string | Buffer] {
  if (/\bbr\b/.test(accepted)) {
    return ["br", brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })];
  }
  return /\bgzip\b/.test(accepted) ? ["gzip", gzipSync(text)] : ["", text];
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return "";
  }
}
