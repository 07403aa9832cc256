import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { listInputs } from "../../../src/inputs/index.js";
import { WasiScanError } from "../../../src/model/errors.js";

export const EMPTY = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
export const OTHER = Uint8Array.from([...EMPTY, 0, 2, 1, 0x61]);

const folder = mkdtempSync(join(tmpdir(), "wasi-scan-archives-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

export function write(bytes: Uint8Array): string {
  const path = join(folder, String(count++));
  writeFileSync(path, bytes);
  return path;
}

/** What an archive of these bytes gives: its modules by path, what was skipped, and the error that ended it. */
export async function read(bytes: Uint8Array) {
  const spec = write(bytes);
  const modules: Record<string, Uint8Array> = {};
  const skipped: string[] = [];
  const tell = ({ message }: { message: string }) => skipped.push(message.slice(spec.length + 2));
  try {
    for await (const input of listInputs(spec, tell)) {
      const opened = await input.open();
      modules[input.name.slice(spec.length)] = Uint8Array.from(await opened.read(0, opened.size));
      await opened.close();
    }
    return { modules, skipped, error: undefined };
  } catch (error) {
    if (!(error instanceof WasiScanError)) throw error;
    return { modules, skipped, error: `${error.code}${error.message.slice(spec.length)}` };
  }
}
