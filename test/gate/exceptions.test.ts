import { describe, expect, it } from "vitest";
import { gate } from "../../src/gate/gate.js";
import type { Exception } from "../../src/model/gate/findings.js";
import { entry, fails, module, reason, SOCK_ACCEPT } from "./reports.js";

const TODAY = "2026-11-29";
const failing = module({ name: "plugins/app.wasm", verdicts: [fails({ runtime: "docker:beta: beta" })] });

const exception = (more: Partial<Exception> = {}): Exception => ({
  subject: SOCK_ACCEPT,
  reason: "the socket is optional",
  expires: "2027-06-30",
  ...more,
});
const judged = (exceptions: Exception[], one = failing) => gate({ modules: [one] }, { exceptions }, { today: TODAY });

describe("an exception", () => {
  it("excuses what it names, and the finding tells it with the reason", () => {
    expect(judged([exception()])).toMatchObject({
      passed: true,
      findings: [{ fails: false, excepted: { reason: "the socket is optional", expires: "2027-06-30" } }],
      exceptions: { unused: [], expiring: [] },
    });
  });

  it.each<Partial<Exception>>([
    { subject: "sock_accept" },
    { subject: "*sock_*" },
    { subject: undefined, module: "plugins/*" },
    { subject: undefined, target: "beta" },
    { subject: undefined, target: "docker:*" },
    { subject: undefined, rule: "missing" },
    { subject: undefined, rule: "fails" },
  ])("can name it as %j", (more) => expect(judged([exception(more)]).passed).toBe(true));

  it.each<Partial<Exception>>([{ module: "other/*" }, { target: "alpha" }, { rule: "mismatch" }, { subject: "sock" }])(
    "excuses nothing where one of its patterns does not match: %j",
    (more) => expect(judged([exception(more)])).toMatchObject({ passed: false, exceptions: { unused: [{}] } }),
  );

  it("names a feature by its own name", () => {
    const feature = module({
      verdicts: [
        entry({ verdict: "fails", reasons: [reason({ import: undefined, feature: "gc", support: "rejected" })] }),
      ],
    });
    expect(judged([exception({ subject: "gc" })], feature).passed).toBe(true);
  });

  it.each([
    ["2026-11-29", true, 1],
    ["2026-12-13", true, 1],
    ["2026-12-14", true, 0],
    ["2026-11-28", false, 0],
  ])("that ends on %s passes: %s, and is told to end soon: %i", (expires, passed, soon) => {
    const result = judged([exception({ expires })]);
    expect(result.passed).toBe(passed);
    expect(result.exceptions.expiring).toHaveLength(soon);
  });

  it("that is over fails the finding and says so, even if a baseline knows it", () => {
    const over = exception({ expires: "2026-11-01" });
    const baseline = gate({ modules: [failing] }).findings;
    const result = gate({ modules: [failing] }, { exceptions: [over] }, { today: TODAY, baseline });
    expect(result).toMatchObject({ passed: false, findings: [{ fails: true, expired: { expires: "2026-11-01" } }] });
  });

  it("that is over does nothing where another one still excuses it", () => {
    expect(judged([exception({ expires: "2026-11-01" }), exception()]).passed).toBe(true);
  });

  it.each<[string, Exception, string]>([
    ["without a pattern", exception({ subject: undefined }), "names nothing"],
    ["without a reason", exception({ reason: " " }), "has no reason"],
    [
      "with a day that does not exist",
      exception({ expires: "2027-02-31" }),
      'the exception "the socket is optional": "2027-02-31" is not a day',
    ],
    ["with another text", exception({ expires: "soon" }), "is not a day"],
  ])("%s is an error", (_what, wrong, message) => expect(() => judged([wrong])).toThrow(message));

  it("needs the day", () => {
    expect(() => gate({ modules: [] }, { exceptions: [exception()] })).toThrow("the day is not given");
  });
});
