/** What is wrong with the user's input or machine. Codes are stable: `errors[].code` in the JSON report. */
export type ErrorCode =
  | "not-found"
  | "unreadable"
  | "empty"
  | "not-wasm"
  | "truncated"
  | "malformed"
  | "too-large"
  | "no-modules"
  | "bad-target"
  | "bad-usage"
  | "bad-data"
  | "network"
  | "install-failed"
  | "not-installed";

/**
 * An error the user can fix. `message` names the input and the place in it, `hint` the next step.
 * Any other error is a bug in wasi-scan and ends with exit status 3.
 */
export class WasiScanError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  /** Each bundle has this class for itself, and an error may cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "WasiScanError";
  }

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "WasiScanError";
    this.code = code;
    this.hint = hint;
  }
}
