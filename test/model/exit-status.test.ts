import { describe, expect, it } from "vitest";
import { explainObserved } from "../../src/model/exit-status.js";

describe("what an observation says in words", () => {
  it.each([
    ["exited 8", "wasi_snapshot_preview1/fd_read.bad-fd", "EBADF came back"],
    ["exited 1", "wasix_32v1/proc_spawn.missing-file", "E2BIG came back"],
    ["exited 100", "wasi_snapshot_preview1/fd_read.bad-fd", "success where an error was due"],
    ["exited 102", "wasi_snapshot_preview1/fd_read.stdin", "check 2 did not hold"],
    ["exited 120", "wasi_snapshot_preview1/fd_read.stdin", "the set-up failed, so nothing is known"],
    ["exited failure", "wasi_snapshot_preview1/fd_read.stdin", "it failed, and its exit status got lost"],
    ["exited 0", "wasi_snapshot_preview1/fd_read.stdin", ""],
    ["timeout", "wasi_snapshot_preview1/fd_read.stdin", ""],
    // A component's run gives no number.
    ["exited 1", "wasi-io@0.2.0/streams.input-stream.skip.counts", "what it claims does not hold"],
    ["exited 1", "wasi-io@0.2.0/streams.input-stream.skip.counts: exited 1", "what it claims does not hold"],
  ])("%s of %s", (observed, probe, words) => {
    expect(explainObserved(observed, probe)).toBe(words);
  });
});
