import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserType } from "playwright-core";
import { importPackage } from "../launch/import-package.js";
import { WasiScanError } from "../model/errors.js";
import type { Configuration, Host, Installed, Runtime } from "../model/runtime.js";
import { debianRegistry, installDebian } from "./install/debian.js";
import { installNpmPackages } from "./install/npm.js";
import { openPage, type PageLibrary } from "./kinds/browser-page.js";
import { servePage } from "./kinds/page-server.js";
import { remoteHost } from "./kinds/remote-host.js";
import { childEnvironment, runToEnd } from "./process/child.js";
import { hostProgram } from "./process/host-program.js";

/** Version → the Debian suite that has it. Omits the last number, which changes with weekly security updates. */
const SUITES: Record<string, string> = { "156.0.8078": "bookworm-security", "150.0.7871": "bookworm" };

/** The browser's driver, and the WASI libraries that a page can load. */
const PACKAGES = {
  "playwright-core": "1.65.1",
  "@bjorn3/browser_wasi_shim": "0.4.2",
  "@runno/wasi": "0.10.0",
  "@tybys/wasm-util": "0.10.5",
  // Contains the file system for it.
  "@napi-rs/wasm-runtime": "1.2.7",
  "@wasmer/sdk": "0.16.0",
};

/** Configuration → library. A browser has no WASI of its own; a page loads a library. */
const LIBRARIES: Record<string, PageLibrary> = {
  default: { adapter: "browser-wasi-shim", entry: "/packages/@bjorn3/browser_wasi_shim/dist/index.js" },
  runno: { adapter: "runno", entry: "/packages/@runno/wasi/dist/main.js", jobsPerWorker: 1 },
  "wasm-util": {
    adapter: "wasm-util",
    entry: "/packages/@tybys/wasm-util/dist/wasm-util.esm.js",
    fs: "/packages/@napi-rs/wasm-runtime/dist/fs.js",
  },
  "wasmer-sdk": { adapter: "wasmer-sdk", entry: "/packages/@wasmer/sdk/dist/index.js", jobsPerWorker: 50 },
};

const PAGE = '<!doctype html><title>wasi-scan</title><script type="module" src="/hosts/browser/page.mjs"></script>';

// An older Chromium differs only in its features, so the libraries are measured in the newest.
const isNewest = (version: string): boolean => version === Object.keys(SUITES)[0];

/** Chromium without a window, and the WASI libraries of npm inside it. */
export const chromium: Runtime = {
  id: "chromium",
  configurations: [
    { name: "default", flags: [] },
    { name: "runno", flags: ["@runno/wasi"], applies: isNewest },
    { name: "wasm-util", flags: ["@tybys/wasm-util"], applies: isNewest },
    { name: "wasmer-sdk", flags: ["@wasmer/sdk"], applies: isNewest },
  ],
  cannot: {},
  slow: true,
  links: { anyType: true, memory: true },
  versions: Object.keys(SUITES),
  // A Chromium on the PATH has no WASI library: `install` adds the libraries and leaves that Chromium alone.
  present: async () => [],
  async install(version, directory) {
    const onPath = await versionOf(commandOnPath());
    if (onPath?.startsWith(`${version}.`) !== true) await unpack(version, directory, onPath);
    const packages = Object.entries(PACKAGES).map(([name, wanted]) => `${name}@${wanted}`);
    await installNpmPackages(`chromium ${version}`, packages, directory);
  },
  registry: debianRegistry("chromium", Object.values(SUITES), keyOf),
  engine: async (installed) => (await binary(installed)).version,
  start,
};

async function start(installed: Installed, { name }: Configuration): Promise<Host> {
  const { executablePath, env } = await binary(installed);
  const packages = join(installed.directory ?? "", "node_modules");
  const driver = pathToFileURL(join(packages, "playwright-core", "index.mjs")).href;
  const playwright = await importPackage<{ chromium: BrowserType }>(driver);
  const server = await servePage(PAGE, { hosts: hostProgram(""), packages });
  // The command line handles signals itself, to save observations; Chromium ends when its pipe closes.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  let browser: Browser | undefined;
  return remoteHost(
    async () => {
      if (!browser?.isConnected()) {
        browser = await playwright.chromium.launch({ executablePath, env, args: FLAGS, ...signals });
      }
      return openPage(browser, server.address, LIBRARIES[name] as PageLibrary);
    },
    async () => {
      await browser?.close().catch(() => {});
      server.close();
    },
  );
}

// Without a window or its sandbox, which root cannot have; and without its own traffic.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Binary {
  executablePath: string;
  env: Record<string, string>;
  version: string;
}

/** The Chromium that was unpacked, or the one on the PATH as long as it is of that version. */
async function binary({ version, directory }: Installed): Promise<Binary> {
  const root = join(directory ?? "", "root", "usr", "lib");
  const unpacked = join(root, "chromium", "chromium");
  const executablePath = existsSync(unpacked) ? unpacked : commandOnPath();
  const libraries = join(root, process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu");
  // The second folder contains libraries that libpulse loads by absolute path.
  const path = [libraries, join(libraries, "pulseaudio")].join(delimiter);
  const env = childEnvironment({ LD_LIBRARY_PATH: path }) as Record<string, string>;
  const found = await versionOf(executablePath, env);
  if (executablePath !== undefined && found?.startsWith(`${version}.`)) return { executablePath, env, version: found };
  throw new WasiScanError(
    "not-installed",
    `chromium ${version} was installed, but the Chromium on the PATH is ${found ?? "gone"} now.`,
    found
      ? `wasi-scan runtimes install chromium@${keyOf(found)}`
      : "Put it onto the PATH again, or remove and install it.",
  );
}

async function unpack(version: string, directory: string, onPath: string | undefined): Promise<void> {
  const suite = SUITES[version];
  if (suite) return installDebian({ name: "chromium", suite, version, onSystem: true }, directory);
  const here = onPath ? `The PATH has ${keyOf(onPath)}. ` : "";
  throw new WasiScanError(
    "install-failed",
    `No Chromium ${version} is on the PATH, and no Debian suite has it.`,
    `${here}Debian has ${Object.keys(SUITES).join(" and ")}.`,
  );
}

function commandOnPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** `156.0.8078.79` */
async function versionOf(command: string | undefined, env = childEnvironment()): Promise<string | undefined> {
  if (command === undefined) return undefined;
  const run = await runToEnd(command, ["--version"], { env });
  return run.status === 0 ? /\b\d+(\.\d+){3}\b/.exec(run.stdout.toString())?.[0] : undefined;
}

function keyOf(version: string): string {
  return version.split(".").slice(0, 3).join(".");
}
