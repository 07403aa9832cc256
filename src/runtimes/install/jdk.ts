import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import { majorOf } from "../../model/versions.js";

/** A Java development kit. */
export interface Jdk {
  home: string;
  /** From its `release` file: `17.0.15`. */
  version: string;
}

/** A range of Java's main versions, both ends included. */
export type JavaRange = [oldest: number, newest: number];

/**
 * The newest suitable installed kit. Looks at `WASI_SCAN_JAVA` (homes, separated as PATH is), JAVA_HOME, the `java` on the
 * PATH and the folders where systems keep them.
 * @throws WasiScanError `not-installed`
 */
export function findJdk([oldest, newest]: JavaRange): Jdk {
  const fitting = homes()
    .flatMap((home) => readJdk(home) ?? [])
    .filter(({ version }) => majorOf(version) >= oldest && majorOf(version) <= newest)
    .sort((a, b) => majorOf(b.version) - majorOf(a.version));
  const [found] = fitting;
  if (found) return found;
  throw new WasiScanError(
    "not-installed",
    `no Java development kit ${oldest === newest ? oldest : `${oldest} to ${newest}`} is installed`,
    "Install one; if it is not found, set WASI_SCAN_JAVA to its folder.",
  );
}

/** Path of a tool of the kit, `java` or `javac`. */
export function javaTool({ home }: Jdk, name: string): string {
  return join(home, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function homes(): string[] {
  const { WASI_SCAN_JAVA, JAVA_HOME } = process.env;
  return [
    ...(WASI_SCAN_JAVA?.split(delimiter) ?? []),
    JAVA_HOME ?? "",
    ofPath(),
    ...inside("/usr/lib/jvm"),
    ...inside(join(homedir(), ".sdkman", "candidates", "java")),
    ...inside("/Library/Java/JavaVirtualMachines").map((one) => join(one, "Contents", "Home")),
  ].filter((home) => home !== "");
}

function inside(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

// Usually a symbolic link into the kit; on macOS a stub outside any kit.
function ofPath(): string {
  const finder = process.platform === "win32" ? "where" : "which";
  try {
    const [first = ""] = execFileSync(finder, ["java"], { encoding: "utf8", stdio: "pipe" }).split(/\r?\n/);
    return dirname(dirname(realpathSync(first)));
  } catch {
    return "";
  }
}

function readJdk(home: string): Jdk | undefined {
  const release = join(home, "release");
  if (!existsSync(release) || !existsSync(javaTool({ home, version: "" }, "javac"))) return undefined;
  const version = /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, "utf8"))?.[1];
  return version === undefined ? undefined : { home, version };
}
