import { describe, expect, it } from "vitest";
import { aptSources } from "../../../src/runtimes/install/debian.js";

const OWN = `Types: deb
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /keys/debian.gpg

Types: deb
URIs: http://security.example/debian-security
Suites: bookworm-security
Components: main
Signed-By: /keys/security.gpg
`;

/** Suite → mirror, of each stanza. */
function mirrors(suite: string): Record<string, string | undefined> {
  const stanzas = aptSources({ name: "chromium", suite }, OWN).split(/\n\n+/);
  const value = (stanza: string, key: string) => new RegExp(`^${key}: (.*)$`, "m").exec(stanza)?.[1];
  return Object.fromEntries(stanzas.map((stanza) => [value(stanza, "Suites"), value(stanza, "URIs")]));
}

describe("what apt is given to install a package of another suite from", () => {
  it.each([
    ["bookworm", { bookworm: "http://mirror.example/debian" }],
    ["sid", { sid: "http://mirror.example/debian" }],
    [
      "bookworm-security",
      {
        "bookworm-security": "http://security.example/debian-security",
        bookworm: "http://mirror.example/debian",
      },
    ],
  ])("for %s", (suite, wanted) => {
    expect(mirrors(suite)).toEqual(wanted);
  });

  it("is an error with a next step where the machine names no mirror", () => {
    expect(() => aptSources({ name: "chromium", suite: "sid" }, "")).toThrow(
      expect.objectContaining({ code: "install-failed", hint: expect.stringContaining("Debian 12") }),
    );
  });
});
