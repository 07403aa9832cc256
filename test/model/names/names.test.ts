import { expect, it } from "vitest";
import { linkProbeId, nameOf } from "../../../src/model/names/names.js";

it("a function is named with its module, an interface by its module alone", () => {
  expect(nameOf({ module: "wasi_snapshot_preview1", name: "fd_read" })).toBe("wasi_snapshot_preview1.fd_read");
  expect(nameOf({ module: "wasi:cli/exit@0.2.3", name: "" })).toBe("wasi:cli/exit@0.2.3");
});

it("a link probe is named by function and type", () => {
  expect(linkProbeId("wasi", "thread-spawn", "(i32) -> (i32)")).toBe("link/wasi/thread-spawn (i32) -> (i32)");
});
