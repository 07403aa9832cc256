import { expect, it } from "vitest";
import { respond } from "../../../../src/commands/running/wagi/response.js";

const told = (output: string) => {
  const { status, headers, body } = respond(Buffer.from(output));
  return [status, headers, Buffer.from(body).toString()];
};

it.each([
  ["Content-Type: text/plain\n\nhi", [200, [["content-type", "text/plain"]], "hi"]],
  ["content-type: a/b\r\n\r\nhi\n\nmore", [200, [["content-type", "a/b"]], "hi\n\nmore"]],
  ["Status: 404 Not Found\nX-A: b\n\n", [404, [["x-a", "b"]], ""]],
  ["Status: maybe\n\n", [502, [], ""]],
  ["Location: /there\n\n", [302, [["location", "/there"]], ""]],
  ["X-A: b\n\nhi", [500, [], "Exactly one of 'location' or 'content-type' must be specified"]],
  ["hello", [500, [], "Exactly one of 'location' or 'content-type' must be specified"]],
  ["", [500, [], "Exactly one of 'location' or 'content-type' must be specified"]],
])("output %j is answered as WAGI does", (output, expected) => expect(told(output)).toEqual(expected));
