import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { WasiScanError } from "../model/errors.js";
import { type Clue, lookAtProject, type Project } from "./gating/look-at-project.js";
import { printError, writeAtomically, writeOut } from "./shared/output.js";

const FILE = "wasi-scan.config.yaml";
const NAMES = ["wasi-scan.config.json", FILE, "wasi-scan.config.yml"];

export function initCommand(program: Command): void {
  program
    .command("init")
    .summary("look at this project and write a configuration for check, with each line explained")
    .option("--force", "replace a configuration that is there")
    .option("--dry-run", "print it instead")
    .addHelpText("after", "\nExit status: 0 written, 2 there is one already.")
    .action((options: { force?: boolean; dryRun?: boolean }) => {
      const folder = process.cwd();
      const there = NAMES.find((name) => existsSync(join(folder, name)));
      if (options.dryRun) return writeOut(printConfig(lookAtProject(folder)));
      if (there !== undefined && (there !== FILE || !options.force)) {
        const hint = there === FILE ? "Edit it, or replace it with --force." : "Edit it, or remove it first.";
        throw new WasiScanError("bad-usage", `${there}: is there already`, hint);
      }
      const project = lookAtProject(folder);
      writeAtomically(FILE, printConfig(project));
      printError(`wrote ${FILE}`, "Read it, then run: wasi-scan check");
    });
}

/** The configuration as YAML. What a project does not show is a comment, or a guess that says so. */
export function printConfig({ modules, clues }: Project): string {
  return [
    "# What `wasi-scan check` checks here, and when it fails. Options of the command line win over this file.",
    "# Every key is explained in docs/ci.md of wasi-scan.",
    "",
    ...printInputs(modules),
    "",
    ...printTargets(clues),
    "",
    "# Findings of this severity, and worse ones, make the exit status 1: error, warning, note or never.",
    "failOn: error",
    "",
    "# How grave a finding is. What fails is always an error; off makes it no finding.",
    "severity:",
    "  at-risk: error # an import links, and misbehaves in a way that programs meet",
    "  unknown: error # it was not measured, which is not a yes",
    "  hazard: note # a function fails in circumstances that the code does not show",
    "",
    "# What no module may have, wherever it runs; * stands for any text. The lists are capabilities, abis, features, syscalls.",
    "# deny:",
    "#   capabilities: [sockets]",
    "",
    "# A module that uses files may run only where it was seen to stay in the directory that it is granted.",
    "# sandbox: confines",
    "",
    "# Accepted findings: at least one of module, target, subject (an import or feature) and rule, a reason, and the last day.",
    "# exceptions:",
    "#   - subject: wasi_snapshot_preview1.sock_accept",
    "#     reason: only used with --listen, which we do not pass",
    "#     expires: 2027-06-30",
    "",
    "# Known findings that do not fail: write the file with `wasi-scan check --update-baseline`.",
    "# baseline: wasi-scan.baseline.json",
    "",
  ].join("\n");
}

function printInputs(modules: string[]): string[] {
  const few = modules.slice(0, MOST);
  const about = "# The modules to check, relative to this file: files, folders, or addresses.";
  if (few.length === 0) return [about, "# None was found: build one, then write its path here.", "inputs: []"];
  const more = modules.length - few.length;
  return [
    about,
    "inputs:",
    ...few.map((path) => `  - path: ${JSON.stringify(path)}`),
    ...(more > 0 ? [`  # ${more} more were found below this folder: name a folder to check all of them.`] : []),
  ];
}

const MOST = 10;

function printTargets(clues: Clue[]): string[] {
  const about = "# Where every module must run: `wasi-scan explain <runtime>` shows what was measured.";
  if (clues.length > 0) {
    return [
      about,
      "targets:",
      ...clues.map(({ target, because }) => `  - ${JSON.stringify(target)} # because of ${because}`),
    ];
  }
  return [
    about,
    "# Nothing in this folder shows where they run, so this is the newest of every runtime that has their ABI: narrow it.",
    "targets:",
    '  - "baseline"',
  ];
}
