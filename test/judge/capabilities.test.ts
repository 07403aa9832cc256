import { describe, expect, it } from "vitest";
import { abilitiesOf, capabilitiesOf } from "../../src/judge/capabilities.js";
import type { ModuleImport, Reach } from "../../src/model/needs.js";

const isWasi = (module: string) => module.startsWith("wasi");
const functions = (...names: (string | [name: string, reach: Reach])[]): ModuleImport[] =>
  names.map((one) => {
    const [name, reach] = typeof one === "string" ? [one] : one;
    return { module: "wasix_32v1", name, kind: "function", signature: "() -> ()", count: 1, ...(reach && { reach }) };
  });
const interfaces = (...modules: string[]): ModuleImport[] =>
  modules.map((module) => ({ module, name: "", kind: "interface", signature: "instance", count: 1 }));

describe("what a module is able to do", () => {
  it.each([
    [["fd_read", "fd_write"], []],
    [["path_open", "fd_read"], ["reads files"]],
    [["path_open", "fd_pwrite"], ["writes files"]],
    [["path_unlink_file"], ["creates, renames or removes files"]],
    [["sock_open", "sock_connect"], ["opens sockets"]],
    [["sock_accept_v2", "sock_listen"], ["listens on sockets"]],
    [["thread-spawn"], ["spawns threads"]],
    [["thread_exit"], []],
    [["proc_exec3"], ["spawns processes"]],
    [
      ["random_get", "clock_time_get"],
      ["reads the clock", "needs randomness"],
    ],
    [
      ["args_sizes_get", "args_get", "environ_get"],
      ["reads its arguments", "reads the environment"],
    ],
    [["tty_get"], ["asks about the terminal"]],
  ])("%j", (names, expected) => {
    expect(abilitiesOf(functions(...names), isWasi).map(({ what }) => what)).toEqual(expected);
  });

  it("is derived from a component's interfaces", () => {
    const imports = interfaces("wasi:filesystem/types@0.2.3", "wasi:sockets/tcp@0.2.3", "wasi:cli/environment@0.2.3");
    expect(abilitiesOf(imports, isWasi).map(({ what }) => what)).toEqual([
      "reads the environment",
      "works with files",
      "opens sockets",
    ]);
    expect(capabilitiesOf(imports, isWasi)).toEqual(["environment", "filesystem", "sockets"]);
  });

  it.each<[string, string[], string[]]>([
    ["wasi:filesystem/types@0.2.3", ["[method]descriptor.read-via-stream"], ["reads files"]],
    ["wasi:filesystem/types@0.3.0", ["[method]descriptor.append-via-stream"], ["writes files"]],
    [
      "wasi:filesystem/types@0.2.3",
      ["[method]descriptor.read", "[method]descriptor.unlink-file-at"],
      ["reads files", "creates, renames or removes files"],
    ],
    ["wasi:filesystem/types@0.2.3", ["[method]descriptor.stat"], ["works with files"]],
    ["wasi:sockets/tcp@0.2.3", ["[method]tcp-socket.start-connect"], ["opens sockets"]],
    ["wasi:sockets/types@0.3.0", ["[static]udp-socket.create"], ["opens sockets"]],
    ["wasi:sockets/types@0.3.0", ["[method]tcp-socket.get-hop-limit"], []],
    ["wasi:sockets/tcp@0.2.3", ["[method]tcp-socket.start-listen"], ["opens sockets", "listens on sockets"]],
  ])("is derived from the functions of an interface: %s %j", (module, names, expected) => {
    const imports = interfaces(module).map((one) => ({ ...one, functions: names }));
    expect(abilitiesOf(imports, isWasi).map(({ what }) => what)).toEqual(expected);
  });

  it("says nothing of functions that are not WASI's", () => {
    const foreign = functions("path_open", "fd_read").map((one) => ({ ...one, module: "env" }));
    expect(abilitiesOf(foreign, isWasi)).toEqual([]);
  });

  it("is as certain as its least certain part, of each part the most certain function", () => {
    const imports = functions(["path_open", "direct"], ["fd_read", "none"], ["fd_pread", "indirect"]);
    expect(abilitiesOf(imports, isWasi)).toEqual([
      { what: "reads files", imports: ["path_open", "fd_read", "fd_pread"], reach: "indirect" },
    ]);
  });

  it("comes first where direct calls lead there", () => {
    const imports = functions(["args_get", "none"], ["environ_get", "indirect"], ["random_get", "direct"]);
    expect(abilitiesOf(imports, isWasi).map(({ what }) => what)).toEqual([
      "needs randomness",
      "reads the environment",
      "reads its arguments",
    ]);
  });
});
