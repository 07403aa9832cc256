import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workerData } from "node:worker_threads";
import { fromBytes, type Input } from "../../src/inputs/input.js";

/** The input as a file of that name, in the folder of this process, which goes with it. */
export function written(name: string, bytes: Uint8Array): string {
  const { folder } = workerData as { folder: string };
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Names and first bytes of all that an input names, or why one cannot be opened. */
export async function opened(inputs: AsyncIterable<Input>): Promise<string[]> {
  const found: string[] = [];
  for await (const input of inputs) {
    const module = await input.open().catch((error: Error) => {
      if (error.name !== "WasiScanError") throw error;
      return fromBytes(error.message, new Uint8Array(0));
    });
    const head = await module.read(0, 16);
    found.push(`${input.name} ${module.name} ${module.size} ${Buffer.from(head).toString("hex")}`);
    await module.close();
  }
  return found;
}
