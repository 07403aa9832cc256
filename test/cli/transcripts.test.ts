import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleComponent } from "./example-component.js";
import { exampleMatrix } from "./example-matrix.js";

const HERE = import.meta.dirname;
const CLI = resolve(HERE, "../../dist/cli.cjs");
const BLOCK = /```console\n([\s\S]*?)```/g;
let folder: string;

/** `UPDATE=1 npx vitest run …` writes what the commands print now into the transcripts. */
const UPDATE = process.env.UPDATE === "1";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "transcripts-"));
  cpSync(join(HERE, "inputs"), folder, { recursive: true });
  writeFileSync(join(folder, "example.json"), JSON.stringify(exampleMatrix()));
  writeFileSync(join(folder, "garbage.wasm"), Buffer.from([1, 2, 3, 250, 251, 252]));
  writeFileSync(join(folder, "empty.wasm"), "");
  writeFileSync(join(folder, "component.wasm"), await exampleComponent());
  writeFileSync(join(folder, "text.wasm"), "hello, this is not a module\n");
  writeFileSync(join(folder, "truncated.wasm"), Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 2, 60, 1]));
  mkdirSync(join(folder, "no-modules"));
  writeFileSync(join(folder, "no-modules/readme.txt"), "nothing\n");
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/wasi-scan"), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(join(folder, "bin/wasi-scan"), 0o755);
});

/** Standard output and standard error as one text, and the exit status where it is not 0. */
function run(command: string): string {
  const env = {
    PATH: `${join(folder, "bin")}:${process.env.PATH}`,
    HOME: folder,
    WASI_SCAN_CACHE: join(folder, "cache"),
  };
  const { stdout, status } = spawnSync("sh", ["-c", `${command} 2>&1`], { cwd: folder, env, encoding: "utf8" });
  const text = stdout.replaceAll(folder, "<folder>").replace(/\n?$/, "\n");
  return `${stdout === "" ? "" : text}${status === 0 ? "" : `[exit ${status}]\n`}`;
}

describe.each(readdirSync(HERE).filter((name) => name.endsWith(".md")))("%s", (name) => {
  const path = join(HERE, name);
  const text = readFileSync(path, "utf8");
  const commands = [...text.matchAll(BLOCK)].map((block) => {
    const body = block[1] as string;
    const end = body.indexOf("\n");
    return { command: body.slice("$ ".length, end), expected: body.slice(end + 1) };
  });

  it("holds commands", () => expect(commands.length).toBeGreaterThan(0));

  if (UPDATE) {
    it("is written anew", () => {
      const fresh = text.replace(BLOCK, (_block, body: string) => {
        const command = body.slice("$ ".length, body.indexOf("\n"));
        return `\`\`\`console\n$ ${command}\n${run(command)}\`\`\``;
      });
      writeFileSync(path, fresh);
    });
  } else {
    it.each(commands)("$command", ({ command, expected }) => expect(run(command)).toBe(expected));
  }
});
