import { existsSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { Command } from "commander";
import { makeFolder } from "../launch/make-folder.js";
import { abandonedBeside, unfinishedName } from "../launch/whole-file.js";
import { readAccuracy } from "../matrix/files/accuracy-file.js";
import { readClaims, readRuntimeFacts } from "../matrix/files/facts-files.js";
import { WasiScanError } from "../model/errors.js";
import { readExemptions } from "../probes/exemptions.js";
import type { SiteFile } from "../site/site.js";
import { readMatrixData } from "./matrix/data.js";
import { writeError, writeOut } from "./shared/output.js";
import { matrixFolder, probesFolder } from "./shared/package-data.js";
import { loadOwnMatrix, packageRoot, packageVersion } from "./shared/package-files.js";
import { serveFiles } from "./shared/serve-files.js";

export function siteCommand(program: Command): void {
  const site = program.command("site").summary("the website that shows the whole matrix");
  site
    .command("build")
    .summary("write the site's files")
    .option("-o, --output <folder>", "folder that takes them; an earlier site in it is replaced", "dist/site")
    .option("--matrix <folder>", "matrix folder to show instead of this package's")
    .option("--url <address>", "where the site will stand, for its site map and feed", HOME)
    .action(async (options: { output: string; matrix?: string; url: string }) => {
      const folder = resolve(options.output);
      clearUp(folder);
      refuseOther(folder);
      const count = replaceFolder(folder, await render(options.matrix, addressOf(options.url)));
      writeError(`${count} files in ${options.output}\n`);
    });
  site
    .command("serve")
    .summary("show the site at an address of this machine; pages reload when the matrix changes")
    .option("-p, --port <n>", "0 for any that is free", "8080")
    .option("--matrix <folder>", "matrix folder to show instead of this package's")
    .action(async (options: { port: string; matrix?: string }) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65535)
        throw new WasiScanError("bad-usage", `--port ${options.port}: not a port`, "Write for example --port 8080.");
      const server = await serveFiles(new Map(await render(options.matrix)), port);
      writeOut(`${server.address}\n`);
      const folder = options.matrix ?? matrixFolder();
      onChange(folder, async () => server.replace(new Map(await render(folder))));
    });
}

/** Calls `act` once after a burst of changes below a folder; an error of it is told, and watching goes on. */
function onChange(folder: string, act: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      act().catch((error: Error) => writeError(`${error.message}\n`));
    }, 300);
  });
}

const HOME = "https://wasi-scan.github.io/wasi-scan/";

function addressOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.endsWith("/") ? text : `${text}/`;
  throw new WasiScanError("bad-usage", `--url ${text}: not an address`, `Write for example --url ${HOME}`);
}

/** @param folder absent: this package's, whose matrix was derived when it was built, as every scan reads it */
async function render(folder?: string, url = "http://127.0.0.1/"): Promise<Iterable<SiteFile>> {
  const root = folder ?? matrixFolder();
  const data = readMatrixData(root, folder === undefined ? loadOwnMatrix() : undefined);
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
    claims: readClaims(root),
    texts: { findings: readText("FINDINGS.md"), changes: readText("CHANGELOG.md") },
    url,
    programs: readPrograms(),
    ...readAccuracy(root),
  });
}

function readText(name: string): string {
  const path = join(packageRoot(), name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The programs of scripts/build.mjs, and the assembler of the command line as a module of the browser. */
function readPrograms(): Record<string, string> {
  const built = join(packageRoot(), "dist");
  const programs = JSON.parse(brotliDecompressSync(readFileSync(join(built, "page.br"))).toString());
  const assembler = readFileSync(join(built, "parsers", "wabt.cjs"), "utf8");
  return {
    ...programs,
    "wabt.js": `const exports={},module={exports};\n${assembler}\nexport default module.exports;\n`,
  };
}

const OURS = '<meta name="generator" content="wasi-scan">';

/** @throws WasiScanError `bad-usage` for a folder that holds something else */
function refuseOther(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || isSite(folder)) return;
  const hint = "Name an empty folder, a new one, or one that `wasi-scan site build` wrote.";
  throw new WasiScanError("bad-usage", `${folder}: holds something other than a site of wasi-scan`, hint);
}

/** What a killed build left goes; the site that it had moved away and not yet replaced is put back. */
function clearUp(folder: string): void {
  for (const { path, kind } of abandonedBeside(folder)) {
    if (kind === "old" && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Builds beside the folder and then swaps, so that a failed build leaves the last good site.
 *
 * @returns how many files were written
 */
function replaceFolder(folder: string, files: Iterable<SiteFile>): number {
  let written = 0;
  const folders = new Set<string>();
  const fresh = unfinishedName(folder, "new");
  const old = unfinishedName(folder, "old");
  try {
    for (const [path, content] of files) {
      const file = join(fresh, path);
      if (!folders.has(dirname(file))) makeFolder(dirname(file));
      folders.add(dirname(file));
      writeFileSync(file, content);
      written++;
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
    return written;
  } catch (cause) {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    // The files are rendered one by one: what is no matter of the disk is our own fault.
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
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
