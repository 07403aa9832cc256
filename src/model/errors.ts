/** What went wrong with the user's input or the user's machine. Codes are stable; `errors[].code` of the JSON report. */
export type ErrorCode =
  | "not-found"
  | "unreadable"
  | "empty"
  | "not-wasm"
  | "truncated"
  | "malformed"
  | "no-modules"
  | "bad-target"
  | "bad-usage"
  | "bad-data"
  | "network"
  | "install-failed"
  | "not-installed";

/**
 * An error the user can mend. `message` names the input and the place in it, `hint` the next step.
 * Anything else that is thrown is a bug of ours and ends with exit status 3.
 */
export class WasiScanError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "WasiScanError";
    this.code = code;
    this.hint = hint;
  }
}
