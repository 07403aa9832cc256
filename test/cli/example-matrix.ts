import { buildMatrix } from "../../src/matrix/build.js";
import { withDigest } from "../../src/matrix/files/digest.js";
import type { Matrix } from "../../src/matrix/format.js";
import type { SyscallFact, TargetFact } from "../../src/model/facts.js";
import { linkProbeId } from "../../src/model/names/names.js";
import type { Probe } from "../../src/model/probe.js";
import { fact, file, linkProbe, probe } from "../matrix/literals.js";

const WRITE = "(i32, i32, i32, i32) -> (i32)";
const ACCEPT = "(i32, i32, i32) -> (i32)";
const DUP2 = "(i32, i32, i32) -> (i32)";
const JOIN = "(i32, i32, i32) -> (i32)";
const OLD_JOIN = "(i32, i32) -> (i32)";

const FACTS: SyscallFact[] = [
  fact("wasi_snapshot_preview1/fd_write", WRITE),
  fact("wasi_snapshot_preview1/sock_accept", ACCEPT),
  fact("wasix_32v1/fd_dup2", DUP2),
  fact("wasix_32v1/proc_join", JOIN, OLD_JOIN),
  { module: "wasix_32v1", name: "ws_connect", signatures: [], removed: { lastInWasixLibc: "2023-06-22" } },
];

const behaviour = (id: string, signature: string, weight: "ordinary" | "unusual" = "ordinary"): Probe => {
  const [module = "", rest = ""] = id.split("/");
  return probe(id, "behaviour", { module, name: rest.slice(0, rest.indexOf(".")), signature }, weight);
};

const PROBES: Probe[] = [
  probe("canary/argv", "canary"),
  probe("trait/unknown-import", "trait"),
  probe("trait/wrong-signature", "trait"),
  ...FACTS.flatMap((one) =>
    one.removed ? [linkProbe(one, "() -> ()")] : one.signatures.map(({ signature }) => linkProbe(one, signature)),
  ),
  behaviour("wasi_snapshot_preview1/fd_write.stdout", WRITE),
  behaviour("wasi_snapshot_preview1/sock_accept.refuses-a-directory", ACCEPT),
  behaviour("wasi_snapshot_preview1/sock_accept.bad-fd", ACCEPT, "unusual"),
  behaviour("wasix_32v1/fd_dup2.same-file", DUP2),
  probe("feature/imported-memory", "feature"),
  probe("feature/threads", "feature"),
];

const id = (path: string, signature: string) => linkProbeId(...(path.split("/") as [string, string]), signature);

const PREVIEW1 = {
  "canary/argv": "exited 0",
  "trait/unknown-import": "unlinked wasi_snapshot_preview1.no_such_function",
  "trait/wrong-signature": "unlinked wasi_snapshot_preview1.fd_close signature",
  [id("wasi_snapshot_preview1/fd_write", WRITE)]: "exited 0",
  [id("wasi_snapshot_preview1/sock_accept", ACCEPT)]: "exited 0",
  [id("wasix_32v1/fd_dup2", DUP2)]: "unlinked",
  [id("wasix_32v1/proc_join", JOIN)]: "unlinked",
  [id("wasix_32v1/proc_join", OLD_JOIN)]: "unlinked",
  [id("wasix_32v1/ws_connect", "() -> ()")]: "unlinked",
  "wasi_snapshot_preview1/fd_write.stdout": "exited 0",
  "wasi_snapshot_preview1/sock_accept.refuses-a-directory": "exited 0",
  "wasi_snapshot_preview1/sock_accept.bad-fd": "exited 0",
  "wasix_32v1/fd_dup2.same-file": "unlinked wasix_32v1.fd_dup2",
  "feature/imported-memory": "exited 0",
  "feature/threads": "exited 0",
};

/** WASIX as well. */
const WASIX = {
  ...PREVIEW1,
  [id("wasix_32v1/fd_dup2", DUP2)]: "exited 0",
  [id("wasix_32v1/proc_join", JOIN)]: "exited 0",
  [id("wasix_32v1/proc_join", OLD_JOIN)]: "unlinked",
  "wasix_32v1/fd_dup2.same-file": "exited 0",
};

const TARGETS: TargetFact[] = [
  {
    name: "docker:beta",
    about: "",
    release: "1.0",
    engines: [{ runtime: "beta", version: "7.1.4", as: "beta-sdk 7" }],
    sources: [],
  },
  { name: "elsewhere", about: "", release: "1.0", engines: [{ runtime: "delta", version: "1.0.0" }], sources: [] },
];

/** An invented, small matrix with every kind of answer in it, so that transcripts do not change with measurements. */
export function exampleMatrix(): Matrix {
  const files = [
    file("alpha", "1.0.0", {
      ...PREVIEW1,
      [id("wasi_snapshot_preview1/sock_accept", ACCEPT)]: "unlinked",
    }),
    file("alpha", "2.0.0", {
      ...PREVIEW1,
      "wasi_snapshot_preview1/sock_accept.refuses-a-directory": "trapped host error",
    }),
    file("alpha", "3.0.0", { ...PREVIEW1, "wasi_snapshot_preview1/sock_accept.bad-fd": "exited 28" }),
    file("beta", "7.1.0", WASIX),
    file("beta", "7.2.0", WASIX),
    file("gamma", "0.9.0", { ...PREVIEW1, "canary/argv": "exited 101" }),
  ];
  return withDigest(buildMatrix(FACTS, PROBES, files, [], TARGETS));
}
