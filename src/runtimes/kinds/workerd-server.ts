import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Collected, childEnvironment, killGroup, spawnGroup } from "../process/child.js";
import { hostProgram } from "../process/host-program.js";
import type { Remote } from "./remote-host.js";

/** Modules of the worker in `hosts/`; the first is its main one. */
const PROGRAM = [
  "workerd.mjs",
  "libraries/workers-wasi.mjs",
  "shared/run-shim.mjs",
  "shared/sent-job.mjs",
  "shared/ending.mjs",
  "shared/capture.mjs",
  "shared/import-memory.mjs",
  "shared/base64.mjs",
];
const LIBRARY = ["index.mjs", "memfs.wasm"];
const STARTUP_MS = 30_000;

/** Starts workerd with the worker of `hosts/workerd.mjs` on any free port. `library`: folder of workers-wasi's files. */
export async function openWorkerd(command: string, library: string): Promise<Remote> {
  const folder = await mkdtemp(join(tmpdir(), "wasi-scan-host-"));
  const files = [
    ...PROGRAM.map((name) => ({ name, from: hostProgram(name) })),
    ...LIBRARY.map((name) => ({ name: `workers-wasi/${name}`, from: join(library, name) })),
  ];
  for (const { name, from } of files) await cp(from, join(folder, name));
  await writeFile(join(folder, "config.capnp"), config(files.map(({ name }) => name)));

  const child = spawnGroup(command, ["serve", "--experimental", "--control-fd=3", "config.capnp"], {
    cwd: folder,
    env: childEnvironment({ PWD: folder }),
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const complaint = new Collected();
  child.stderr?.on("data", complaint.add);
  const gone = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
  const end = async () => {
    killGroup(child);
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const control = child.stdio[3] as NodeJS.ReadableStream | null;
  const port = await Promise.race([listening(control), gone, sleep(STARTUP_MS)]);
  if (port === undefined) {
    await end();
    throw new Error(`${basename(command)} did not start: ${complaint.bytes().toString().trim()}`);
  }
  return {
    gone,
    end,
    async ask(job) {
      const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: JSON.stringify(job) });
      if (!response.ok) throw new Error(`the worker failed: ${await response.text()}\n${complaint.bytes()}`);
      return (await response.json()) as Awaited<ReturnType<Remote["ask"]>>;
    },
  };
}

// It reports its address on the control descriptor, one JSON object per line.
function listening(control: NodeJS.ReadableStream | null): Promise<number> {
  return new Promise((resolve) => {
    let text = "";
    control?.on("data", (chunk: Buffer) => {
      text += chunk;
      const port = /"port":\s*(\d+)/.exec(text)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function config(files: string[]): string {
  const modules = files.map((name) => {
    const kind = name.endsWith(".wasm") ? "wasm" : "esModule";
    return `      (name = "${name}", ${kind} = embed "${name}"),`;
  });
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [
${modules.join("\n")}
    ],
    bindings = [(name = "unsafe", unsafeEval = void)],
    compatibilityDate = "2023-02-28",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}
