import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { readAccuracy } from "../matrix/files/accuracy-file.js";
import { readRuntimeFacts } from "../matrix/files/facts-files.js";
import { WasiScanError } from "../model/errors.js";
import { readExemptions } from "../probes/exemptions.js";
import { readMatrixData } from "./matrix/data.js";
import { writeError, writeOut } from "./shared/output.js";
import { matrixFolder, packageVersion, probesFolder } from "./shared/package-files.js";
import { serveFiles } from "./shared/serve-files.js";

export function siteCommand(program: Command): void {
  const site = program.command("site").summary("the website that shows the whole matrix");
  site
    .command("build")
    .summary("write the site's files")
    .option("-o, --output <folder>", "folder that takes them; an earlier site in it is replaced", "dist/site")
    .option("--matrix <folder>", "matrix folder to show instead of this package's")
    .action(async (options: { output: string; matrix?: string }) => {
      const files = await render(options.matrix);
      replaceFolder(resolve(options.output), files);
      writeError(`${files.size} files in ${options.output}\n`);
    });
  site
    .command("serve")
    .summary("show the site at an address of this machine")
    .option("-p, --port <n>", "0 for any that is free", "8080")
    .option("--matrix <folder>", "matrix folder to show instead of this package's")
    .action(async (options: { port: string; matrix?: string }) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65535)
        throw new WasiScanError("bad-usage", `--port ${options.port}: not a port`, "Write for example --port 8080.");
      const address = await serveFiles(await render(options.matrix), port);
      writeOut(`${address}\n`);
    });
}

async function render(root = matrixFolder()): Promise<Map<string, string>> {
  const data = readMatrixData(root);
  const sources: Record<string, string> = {};
  for (const { path } of data.probes) if (path) sources[path] = readFileSync(join(probesFolder(), path), "utf8");
  // Loaded only here: who scans a module does not wait for the templates.
  const { renderSite } = await import("../site/site.js");
  return renderSite({
    ...data,
    toolVersion: packageVersion(),
    runtimes: readRuntimeFacts(root),
    sources,
    exemptions: readExemptions(probesFolder()),
    ...readAccuracy(root),
  });
}

const OURS = '<meta name="generator" content="wasi-scan">';

/** Builds beside the folder and then swaps, so that a failed build leaves the last good site. */
function replaceFolder(folder: string, files: Map<string, string>): void {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !isSite(folder)) {
    const hint = "Name an empty folder, a new one, or one that `wasi-scan site build` wrote.";
    throw new WasiScanError("bad-usage", `${folder}: holds something other than a site of wasi-scan`, hint);
  }
  const fresh = `${folder}.${process.pid}.new`;
  const old = `${folder}.${process.pid}.old`;
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
  } catch (cause) {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    const hint = "Name a folder that you may write to.";
    throw new WasiScanError("unreadable", `${folder}: cannot be written: ${(cause as Error).message}`, hint, { cause });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function isSite(folder: string): boolean {
  const index = join(folder, "index.html");
  return existsSync(index) && readFileSync(index, "utf8").includes(OURS);
}
