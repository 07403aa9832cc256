import { realProbes } from "./compiled.js";

/**
 * Before all tests: from an empty cache compiling takes minutes on a busy machine, longer than a test may last, and files
 * that run at once would each do it.
 */
export async function setup(): Promise<void> {
  await realProbes(() => true);
}
