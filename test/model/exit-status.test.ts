import { describe, expect, it } from "vitest";
import { explainObserved } from "../../src/model/exit-status.js";

describe("what an observation says in words", () => {
  it.each([
    ["exited 8", "wasi_snapshot_preview1/fd_read.bad-fd", "returned EBADF"],
    ["exited 1", "wasix_32v1/proc_spawn.missing-file", "returned E2BIG"],
    ["exited 100", "wasi_snapshot_preview1/fd_read.bad-fd", "it succeeded where it should have failed"],
    ["exited 102", "wasi_snapshot_preview1/fd_read.stdin", "its check 2 failed"],
    ["exited 120", "wasi_snapshot_preview1/fd_read.stdin", "its set-up failed, so this is not known"],
    ["exited failure", "wasi_snapshot_preview1/fd_read.stdin", "it failed; the runtime reported no exit status"],
    ["exited 0", "wasi_snapshot_preview1/fd_read.stdin", ""],
    ["timeout", "wasi_snapshot_preview1/fd_read.stdin", ""],
    // A component's run gives no number.
    ["exited 1", "wasi-io@0.2.0/streams.input-stream.skip.counts", "its claim does not hold"],
    ["exited 1", "wasi-io@0.2.0/streams.input-stream.skip.counts: exited 1", "its claim does not hold"],
  ])("%s of %s", (observed, probe, words) => {
    expect(explainObserved(observed, probe)).toBe(words);
  });
});
