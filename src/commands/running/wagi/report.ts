import { indented } from "../indented.js";
import type { RouteAnswer } from "./answer.js";

/** One route, and what happened to a request. */
export interface RouteLine extends RouteAnswer {
  route: string;
  module: string;
  /** Line of the manifest. */
  line: number;
}

/** As a table, or as JSON (`wasi-scan/wagi-run@1`). */
export function renderRoutes(
  path: string,
  lines: RouteLine[],
  { json, output }: { json: boolean; output: boolean },
): string {
  const refusing = lines.filter(({ response, agreement }) => !response && agreement !== "open");
  if (json) {
    const routes = lines.map(({ response, ...line }) => ({
      ...line,
      ...(response && { response: printed(response) }),
    }));
    const whole = { schema: "wasi-scan/wagi-run@1", manifest: path, starts: refusing.length === 0, routes };
    return `${JSON.stringify(whole, null, 2)}\n`;
  }
  const table = [
    ["route", "predicted", "answer"],
    ...lines.map((line) => [
      line.route,
      line.predicted === "at-risk" ? "at risk" : line.predicted,
      told(line) + (line.agreement === "wrong" ? " ✗" : ""),
    ]),
  ];
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const rows = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const stops = refusing.map(({ route, line, message = "" }) => {
    return `WAGI does not start: ${path}:${line} (${route}): ${message.trim().replace(/\s*\n\s*/g, " ")}`;
  });
  const written = output ? lines.flatMap(everythingOf) : [];
  return `${[path, "", ...rows, ...written, ...(stops.length > 0 ? ["", ...stops] : [])].join("\n")}\n`;
}

function told({ response, message, agreement }: RouteLine): string {
  if (!response) return agreement === "open" ? `not run: ${message ?? ""}` : "the server does not start";
  const { status, headers, body } = response;
  if (status === 500) return `500 ${text(body).split("\n")[0]}`;
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  return `${status} ${type} ${body.length} bytes`.replace(/ +/g, " ");
}

function everythingOf(line: RouteLine): string[] {
  const body = line.response ? text(line.response.body) : "";
  const parts = [["answer", body] as const, ["standard error", line.stderr] as const].filter(([, one]) => one !== "");
  return parts.flatMap(([what, one]) => ["", `${line.route} ${what}:`, ...indented(one)]);
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const printed = ({ body, ...rest }: NonNullable<RouteLine["response"]>) => ({ ...rest, body: text(body) });
