import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { buildProgram, root } from "../build-program.mjs";

/**
 * Before all tests, on every processor: from an empty cache compiling takes minutes on a busy machine, longer than a test
 * may last, and files that run at once would each do it.
 */
export async function setup(): Promise<void> {
  const program = await buildProgram("probes/compile-share", "compile-share");
  const shares = availableParallelism();
  await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const [status] = await once(fork(program, [`${share}`, `${shares}`], { cwd: root }), "close");
      if (status !== 0) throw new Error(`compiling the probes ended with status ${status}`);
    }),
  );
}
