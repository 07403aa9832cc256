import { describe, expect, it } from "vitest";
import { argvOf, pathFor, takes, variablesOf } from "../../../../src/commands/running/wagi/request.js";

const request = (target: string, body = "") => ({ target, body: Buffer.from(body) });

describe("a route of WAGI", () => {
  it.each([
    ["/c", "/c", true],
    ["/c", "/c/", false],
    ["/c/...", "/c", true],
    ["/c/...", "/c/x/y", true],
    ["/c/...", "/cat", false],
    ["/...", "/anything", true],
    ["/...", "/", true],
  ])("%s takes %s: %s", (route, path, expected) => expect(takes(route, path)).toBe(expected));

  it("is asked for by its own path", () => {
    expect(["/c/...", "/c", "/..."].map(pathFor)).toEqual(["/c", "/c", "/"]);
  });
});

describe("a request to WAGI", () => {
  it("has the path and the parts of the query as argv", () => {
    expect(argvOf(request("/c/x?a=1&b"))).toEqual(["/c/x", "a=1", "b"]);
    expect(argvOf(request("/c"))).toEqual(["/c"]);
  });

  it("has the variables of CGI, with an empty content type", () => {
    expect(variablesOf("/c/...", request("/c/x?a=1", "body"))).toMatchObject({
      CONTENT_LENGTH: "4",
      CONTENT_TYPE: "",
      GATEWAY_INTERFACE: "CGI/1.1",
      PATH_INFO: "/x",
      QUERY_STRING: "a=1",
      REQUEST_METHOD: "POST",
      SCRIPT_NAME: "/c",
      X_MATCHED_ROUTE: "/c/...",
    });
    expect(variablesOf("/c", request("/c")).REQUEST_METHOD).toBe("GET");
  });
});
