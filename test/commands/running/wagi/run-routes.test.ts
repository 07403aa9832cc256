import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findInstalled, findRuntime } from "../../../../src/runtimes/index.js";

const HERE = import.meta.dirname;
const CLI = resolve(HERE, "../../../../dist/cli.cjs");
const CASES = resolve(HERE, "../../../cases");
const root = mkdtempSync(join(tmpdir(), "wagi-routes-"));
afterAll(() => rmSync(root, { recursive: true }));

const installed = await findInstalled(findRuntime("wasmtime-py") as NonNullable<ReturnType<typeof findRuntime>>);
const hasEngine = installed.some(({ version }) => version === "0.35.0");
const has = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const hasGo = has("go", "version");
const hasRust =
  has("rustc", "--version") &&
  spawnSync("rustup", ["target", "list", "--installed"], { encoding: "utf8" }).stdout?.includes("wasm32-wasip1") ===
    true;

interface Answer {
  route: string;
  predicted: string;
  agreement: string;
  message?: string;
  response?: { status: number; body: string };
}

/** Answers on routes of these modules; a name in test/cases or a path. */
function run(modules: Record<string, string>, args: string[] = [], input = "") {
  const lines = Object.entries(modules).flatMap(([route, module]) => {
    const name = module.split("/").at(-1) as string;
    if (!module.startsWith("/")) copyFileSync(join(CASES, module), join(root, name));
    return ["[[module]]", `route = "${route}"`, `module = "${name}"`];
  });
  writeFileSync(join(root, "modules.toml"), `${lines.join("\n")}\n`);
  const command = [CLI, "run", join(root, "modules.toml"), "-f", "json", "--", ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { input, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return { status, ...(JSON.parse(stdout) as { starts: boolean; routes: Answer[] }) };
}

describe.skipIf(!hasEngine)("run modules.toml, on WAGI's engine", () => {
  it("answers with what a C program prints, and with 500 where it exits, even with status 0", () => {
    const { routes, starts, status } = run(
      { "/c/...": "wagi-cgi.wasm", "/exit0": "wagi-exit0.wasm", "/exit3": "wagi-exit3.wasm" },
      [],
      "four",
    );
    expect([starts, status]).toEqual([true, 0]);
    expect(routes.map(({ predicted, response }) => [predicted, response?.status])).toEqual([
      ["runs", 200],
      ["at-risk", 500],
      ["at-risk", 500],
    ]);
    expect(routes[0]?.response?.body).toContain("argv[0]=/c\n");
    expect(routes[0]?.response?.body).toContain("stdin=4 bytes");
    expect(routes[1]?.response?.body).toBe("Exited with i32 exit status 0");
  });

  it("hands path, query and variables of one request over", () => {
    const { routes } = run({ "/b": "wagi-exit0.wasm", "/c/...": "wagi-cgi.wasm" }, ["/c/x?a=1&b"]);
    expect(routes).toHaveLength(1);
    for (const line of ["argc=3", "argv[1]=a=1", "argv[2]=b", "PATH_INFO=/x", "X_MATCHED_ROUTE=/c/..."]) {
      expect(routes[0]?.response?.body).toContain(`${line}\n`);
    }
  });

  it.skipIf(!hasGo)("does not start with a Go program as built, and answers 500 with its imports joined", async () => {
    const go = join(root, "go.wasm");
    const env = { ...process.env, GOOS: "wasip1", GOARCH: "wasm" };
    execFileSync("go", ["build", "-o", go, join(HERE, "program.go")], { env });
    const { default: binaryen } = await import("binaryen");
    const module = binaryen.readBinary(readFileSync(go));
    module.setFeatures(binaryen.Features.All);
    module.runPasses(["duplicate-import-elimination"]);
    writeFileSync(join(root, "joined.wasm"), module.emitBinary());
    const { routes, starts, status } = run({ "/go": go, "/joined": join(root, "joined.wasm") });
    expect([starts, status]).toEqual([false, 0]);
    expect([routes[0]?.predicted, routes[0]?.response, routes[0]?.message]).toEqual([
      "fails",
      undefined,
      expect.stringContaining("duplicate import name `wasi_snapshot_preview1::fd_write`"),
    ]);
    expect([routes[1]?.predicted, routes[1]?.response]).toEqual([
      "at-risk",
      { status: 500, headers: [], body: "Exited with i32 exit status 0" },
    ]);
  });

  it.skipIf(!hasRust)("answers with what a Rust program prints", () => {
    const rust = join(root, "rust.wasm");
    execFileSync("rustc", ["--edition=2021", "-O", "--target", "wasm32-wasip1", "-o", rust, join(HERE, "program.rs")]);
    const { routes } = run({ "/rust": rust }, ["/rust?q"], "body");
    expect(routes[0]).toMatchObject({ predicted: "runs", response: { status: 200, body: '["/rust", "q"] POST body' } });
  });

  it("names the routes where none takes the request", () => {
    expect(() => run({ "/c": "wagi-cgi.wasm" }, ["/d"])).toThrow(/no route takes \/d\s+Routes: \/c\./);
  });
});
