/** The words for what was observed of one import or feature, and for what that makes of a module. */

export type Support =
  | "unknown"
  | "missing"
  | "mismatch"
  | "stub"
  | "hangs"
  | "traps"
  | "broken"
  | "partial"
  | "links"
  | "works";

/** The answer for one import or feature in one runtime version: a support, or why there is none. */
export type ReasonSupport = Support | "rejected" | "foreign" | "removed" | "convention" | "invalid";

export type Verdict = "runs" | "at-risk" | "fails" | "unknown";
