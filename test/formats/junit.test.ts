import { describe, expect, it } from "vitest";
import { plain } from "../../src/formats/colours.js";
import { junit } from "../../src/formats/junit.js";
import { everything } from "./findings-report.js";

const xml = junit.render(everything(), { colours: plain, width: 100 });

describe("JUnit XML", () => {
  it("is a suite per module and one per input that could not be read", () => {
    expect(xml.match(/<testsuite /g)).toHaveLength(8);
    expect(xml).toMatch(/<testsuite name="no\.wasm"[^>]*failures="0" errors="1"/);
    expect(xml).toContain('<error message="no.wasm: no such file" type="not-found">');
  });

  it("is a test per target, and one for the policy", () => {
    expect(xml).toMatch(/<testcase name="docker:beta: beta" classname="app\.wasm" time="0"\/>/);
    expect(xml).toMatch(
      /<testcase name="alpha" classname="app\.wasm" time="0"><failure message="[^"]*" type="missing">/,
    );
    expect(xml).toMatch(
      /<testcase name="policy" classname="\/abs\/c d\.wasm" time="0"><failure [^>]*type="denied-capability">/,
    );
  });

  it("tells what is accepted or known beside the tests, not as failures", () => {
    expect(xml).toContain("(accepted until 2026-12-01, not &lt;deployed&gt; yet)");
    expect(xml).toContain("(in the baseline)");
  });

  it("has every finding that fails, whatever the module is called", () => {
    const failing = (everything().gate?.findings ?? []).filter(({ fails }) => fails);
    const tests = new Set(failing.map(({ module, target }) => JSON.stringify([module, target])));
    expect(xml.match(/<failure /g)).toHaveLength(tests.size);
    expect(junit.escapes).toBe(true);
  });

  it("escapes foreign names, and has nothing that XML cannot hold", () => {
    expect(xml).toContain("a&lt;b&gt;&amp;&quot;&apos;|]]&gt;\ufffd.wasm");
    for (const absent of ["skipped", "\u0001", "<properties/>"]) expect(xml).not.toContain(absent);
  });
});
