import { expect, test } from "vitest";
import { readWazero } from "../../src/runtimes/wazero.js";

const stack = (source: string) => `goroutine 1 [running]:\nmain.main()\n\t${source}:14 +0xe\n`;

test("a panicking guest in Go does not count as a panic of wazero", () => {
  const stderr = `panic: assignment to entry in nil map\n\n${stack("/src/guest/panic.go")}`;
  expect(readWazero(2, stderr)).toEqual({ ending: { phase: "call", end: "exited", status: 2 } });
});

test("a panic of wazero's own is a failure, behind the words of the guest", () => {
  const words = `panic: nil pointer\n\n${stack("/pkg/mod/github.com/tetratelabs/wazero@v1.2.1/cmd/wazero/wazero.go")}`;
  expect(readWazero(2, `said by the guest\n${words}`)).toEqual({
    ending: { phase: "call", end: "failed", message: words },
    guestStderr: "said by the guest\n",
  });
});
