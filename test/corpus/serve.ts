import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Installed } from "../../src/model/runtime.js";

/** Whether Wasmtime's HTTP server answers `GET /` with this component's answer: `ran`, or what happened instead. */
export async function serve({ directory = "" }: Installed, wasm: string, answer: string): Promise<string> {
  const port = await freePort();
  const binary = join(directory, "wasmtime_cli", "wasmtime");
  const server = spawn(binary, ["serve", "-S", "cli=y", "--addr", `127.0.0.1:${port}`, wasm], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  const listening = new Promise<void>((resolve) =>
    server.stderr.on("data", (bytes) => {
      said += bytes;
      if (said.includes("Serving HTTP")) resolve();
    }),
  );
  try {
    await Promise.race([listening, ended]);
    if (server.exitCode !== null) return `refused ${said.split("\n")[0]}`;
    const response = await fetch(`http://127.0.0.1:${port}/`);
    const text = await response.text();
    return response.ok && text === answer ? "ran" : `answered ${response.status} ${JSON.stringify(text.slice(0, 200))}`;
  } finally {
    server.kill();
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
