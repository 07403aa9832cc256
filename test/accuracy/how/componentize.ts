import { basename, dirname } from "node:path";
import type { Entry } from "../corpus.js";
import { npmTools, pipPackage, tool } from "./cache.js";
import { sourcePath } from "./sources.js";

const PACKAGES = ["@bytecodealliance/componentize-js@0.19.3", "@bytecodealliance/jco@1.15.4"];

/** A command component of a JavaScript program: SpiderMonkey with the program in it. */
export async function componentize(entry: Entry, out: string): Promise<void> {
  const folder = await npmTools(...PACKAGES);
  const wit = sourcePath({ ...entry, source: "js/command.wit" });
  const jco = `${folder}/node_modules/@bytecodealliance/jco/src/jco.js`;
  const args = [jco, "componentize", sourcePath(entry), "--wit", wit, "--world-name", "app", "-o", out];
  await tool(process.execPath, [...args, "--disable", "http", "fetch-event"], { cwd: folder });
}

const PYTHON = "componentize-py@0.25.1";

/** The same of a Python program: CPython with the program in it. */
export async function componentizePython(entry: Entry, out: string): Promise<void> {
  const folder = await pipPackage(PYTHON);
  const wit = sourcePath({ ...entry, source: "js/command.wit" });
  const source = sourcePath(entry);
  const program = [`${folder}/bin/componentize-py`, "-d", wit, "-w", "app", "componentize"];
  const app = basename(source, ".py");
  const env = { PYTHONPATH: folder };
  await tool("python3", [...program, "-p", dirname(source), app, "-o", out], { env });
}
