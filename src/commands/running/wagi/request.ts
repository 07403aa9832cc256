/** A request as WAGI hands it to a module: deislabs/wagi src/handlers.rs, docs/environment_variables.md. */
export interface Request {
  /** `/c/x?a=1&b`: path and query. */
  target: string;
  body: Uint8Array;
}

/** Whether a route takes a path: `/c/...` takes `/c` and all below it, any other only itself. */
export function takes(route: string, path: string): boolean {
  if (!route.endsWith("/...")) return route === path;
  const prefix = baseOf(route);
  return path === prefix || path.startsWith(`${prefix}/`);
}

const baseOf = (route: string): string => route.replace(/\/\.\.\.$/, "");

/** A path that a route takes. */
export const pathFor = (route: string): string => baseOf(route) || "/";

/** The whole argv: the path, then each part of the query. */
export function argvOf({ target }: Request): string[] {
  const [path = "", query] = split(target);
  return [path, ...(query === undefined ? [] : query.split("&"))];
}

/** The variables of CGI, and WAGI's own. The body makes it a POST. */
export function variablesOf(route: string, { target, body }: Request): Record<string, string> {
  const [path = "", query = ""] = split(target);
  const host = "localhost:3000";
  const rest = path.slice(baseOf(route).length);
  return {
    AUTH_TYPE: "",
    CONTENT_LENGTH: String(body.length),
    // Empty in WAGI, whatever the request says; HTTP_CONTENT_TYPE has it.
    CONTENT_TYPE: "",
    GATEWAY_INTERFACE: "CGI/1.1",
    HTTP_ACCEPT: "*/*",
    HTTP_HOST: host,
    HTTP_USER_AGENT: "wasi-scan",
    PATH_INFO: rest,
    PATH_TRANSLATED: rest,
    QUERY_STRING: query,
    REMOTE_ADDR: "127.0.0.1",
    REMOTE_HOST: "127.0.0.1",
    REMOTE_USER: "",
    REQUEST_METHOD: body.length > 0 ? "POST" : "GET",
    SCRIPT_NAME: baseOf(route) || "/",
    SERVER_NAME: "localhost",
    SERVER_PORT: "3000",
    SERVER_PROTOCOL: "HTTP/1.1",
    SERVER_SOFTWARE: "WAGI/1",
    X_FULL_URL: `http://${host}${target}`,
    X_MATCHED_ROUTE: route,
  };
}

function split(target: string): [path: string, query: string | undefined] {
  const at = target.indexOf("?");
  return at < 0 ? [target, undefined] : [target.slice(0, at), target.slice(at + 1)];
}
