import type { Entry } from "../corpus.js";
import { npmTools, tool } from "./cache.js";
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
