/** What the client gets. */
export interface Response {
  status: number;
  headers: [name: string, value: string][];
  body: Uint8Array;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * What WAGI makes of a module's standard output: headers, one of which is content-type, status or location, a blank line and
 * the body. Without those it answers 500.
 */
export function respond(output: Uint8Array): Response {
  const end = endOfHeaders(output);
  const block = new TextDecoder().decode(output.subarray(0, end));
  const headers = block.split("\n").flatMap((line): [string, string][] => {
    const at = line.indexOf(":");
    return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
  });
  const value = (name: string) => headers.findLast((one) => one[0] === name)?.[1];
  const [status, location] = [value("status"), value("location")];
  if (status === undefined && location === undefined && value("content-type") === undefined) {
    return failed("Exactly one of 'location' or 'content-type' must be specified");
  }
  return {
    status: location === undefined ? statusOf(status) : 302,
    headers: headers.filter(([name]) => name !== "status"),
    body: output.subarray(end),
  };
}

/** The answer of WAGI where the module did not end well. */
export function failed(message: string): Response {
  return { status: 500, headers: [], body: new TextEncoder().encode(message) };
}

function statusOf(text: string | undefined): number {
  if (text === undefined) return 200;
  const code = /^[1-9]\d\d$/.test(text.split(" ")[0] ?? "") ? Number(text.split(" ")[0]) : 0;
  // Anything else is a bad gateway.
  return code > 0 ? code : 502;
}

/** Behind the first blank line, which may end in CRLF; all of it where there is none. */
function endOfHeaders(output: Uint8Array): number {
  for (let at = output.indexOf(LF); at >= 0; at = output.indexOf(LF, at + 1)) {
    if (output[at + 1] === LF) return at + 2;
    if (output[at + 1] === CR && output[at + 2] === LF) return at + 3;
  }
  return output.length;
}
