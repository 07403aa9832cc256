import type { MessagePort } from "node:worker_threads";
import { fileInput } from "../../../inputs/index.js";
import { InputScan } from "../scan-input.js";
import type { Told, WorkerData } from "./messages.js";
import { tellerOf } from "./teller.js";

/** Scans what the main thread sends until that ends it. False where this thread is no worker. */
export async function workForPool(): Promise<boolean> {
  const { parentPort, workerData } = await import("node:worker_threads");
  if (!parentPort) return false;
  await answerOn(parentPort, workerData as WorkerData);
  return true;
}

async function answerOn(port: MessagePort, { matrix, run, telling }: WorkerData): Promise<void> {
  const teller = await tellerOf(telling);
  const scan = new InputScan(matrix, { ...run, keeps: false });
  // One lot after the other, so that answers keep their order.
  let before = Promise.resolve();
  port.on("message", (paths: string[]) => {
    before = before.then(async () => {
      const told: Told = { texts: [], errors: [] };
      for (const path of paths) {
        const { module, error } = await scan.scan(fileInput(path));
        if (module) told.texts.push(teller(module));
        if (error) told.errors.push(error);
      }
      port.postMessage(told);
    });
  });
}
