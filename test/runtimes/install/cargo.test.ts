import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WasiScanError } from "../../../src/model/errors.js";
import { installCargo } from "../../../src/runtimes/install/cargo.js";

// The fake clients are shell scripts.
const posix = process.platform !== "win32";

let folder: string;
let root: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
  root = join(folder, "root");
  for (const name of ["root", "bin", "tmp"]) await mkdir(join(folder, name));
  vi.stubEnv("PATH", `${join(folder, "bin")}${delimiter}${process.env.PATH}`);
  vi.stubEnv("TMPDIR", join(folder, "tmp"));
  vi.stubEnv("RUSTFLAGS", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function fake(command: string, script: string): Promise<void> {
  const path = join(folder, "bin", command);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

const said = (name: string) => readFile(join(folder, name), "utf8");

/** Writes down how it was called, and leaves what cargo leaves. */
const COMPLIANT = (at: string) => `echo "$@" > ${at}/args; env > ${at}/env; echo object > "$CARGO_TARGET_DIR/object"
mkdir -p ${at}/root/bin && echo built > ${at}/root/bin/tool`;

describe.runIf(posix)("a crate", () => {
  test("is built as its authors locked it, into the folder's bin", async () => {
    await fake("cargo", COMPLIANT(folder));
    await installCargo({ name: "tool-cli", version: "1.2.3", features: ["--features", "a,b"] }, root);
    expect(await said("args")).toBe(`install tool-cli --version 1.2.3 --locked --features a,b --root ${root}\n`);
    expect(await readdir(root, { recursive: true })).toEqual(["bin", "bin/tool"]);
  });

  test("is built quickly rather than well, and what the build needs is removed", async () => {
    await fake("cargo", COMPLIANT(folder));
    await installCargo({ name: "tool-cli", version: "1.2.3" }, root);
    const env = await said("env");
    expect(env).toMatch(/^CARGO_PROFILE_RELEASE_OPT_LEVEL=1$/m);
    expect(env).toMatch(/^CARGO_PROFILE_RELEASE_LTO=off$/m);
    expect(env).not.toContain(`CARGO_TARGET_DIR=${root}`);
    expect(await readdir(join(folder, "tmp"))).toEqual([]);
  });

  test("is linked with the assembly it asks for, beside the flags of the user", async () => {
    vi.stubEnv("RUSTFLAGS", "-C debuginfo=0");
    await fake("cc", `echo "$@" > ${folder}/cc; [ "$1" = -c ] && grep -q __rust_probestack "$2" && touch "$4"`);
    await fake("cargo", `${COMPLIANT(folder)}; ls "$CARGO_TARGET_DIR"/probestack.o`);
    await installCargo({ name: "tool-cli", version: "1.2.3", assembly: ["probestack.S"] }, root);
    expect(await said("env")).toMatch(/^RUSTFLAGS=-C debuginfo=0 -C link-arg=\/\S+\/probestack\.o$/m);
  });

  test("that does not build is one error with cargo's last words, and leaves nothing behind", async () => {
    await fake("cargo", `echo object > "$CARGO_TARGET_DIR/object"; echo 'error: rustc 1.2 is too old' >&2; exit 101`);
    const failed = installCargo({ name: "tool-cli", version: "1.2.3" }, root);
    await expect(failed).rejects.toBeInstanceOf(WasiScanError);
    await expect(failed).rejects.toMatchObject({
      code: "install-failed",
      message: expect.stringMatching(/tool-cli 1\.2\.3: cargo ended with status 101[\s\S]*rustc 1\.2 is too old/),
    });
    expect(await readdir(join(folder, "tmp"))).toEqual([]);
  });

  test.each([
    ["cargo", [], /cargo is not installed/],
    ["cc", ["probestack.S"], /cc is not installed/],
  ])("without %s says what to install", async (_, assembly, message) => {
    vi.stubEnv("PATH", join(folder, "bin"));
    const failed = installCargo({ name: "tool-cli", version: "1.2.3", assembly }, root);
    await expect(failed).rejects.toMatchObject({
      code: "install-failed",
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/^Install /),
    });
  });
});

// A thread whose stack has a page in the middle that cannot be read: a probe over it must hit it.
const PROBER = `
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
enum { STACK = 1 << 20, HOLE = STACK / 2 };
static unsigned long frame;
static char other[1 << 16];
static void hit(int signal) { _exit(42); }
static void *run(void *unused) {
  unsigned long size = frame, c = 0x1234, d = 0x5678, before, after;
  stack_t stack = {.ss_sp = other, .ss_size = sizeof other};
  sigaltstack(&stack, 0);
  __asm__ volatile("mov %%rsp, %0\\n call __rust_probestack\\n mov %%rsp, %1"
    : "=&r"(before), "=&r"(after), "+a"(size), "+c"(c), "+d"(d) : : "cc", "memory");
  _exit(before == after && size == frame && c == 0x1234 && d == 0x5678 ? 0 : 1);
}
int main(int argc, char **argv) {
  char *memory = mmap(0, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  mprotect(memory + HOLE, 4096, PROT_NONE);
  struct sigaction action = {.sa_handler = hit, .sa_flags = SA_ONSTACK};
  sigaction(SIGSEGV, &action, 0);
  frame = strtoul(argv[1], 0, 10);
  pthread_attr_t attributes; pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstack(&attributes, memory, STACK);
  if (pthread_create(&thread, &attributes, run, 0)) return 2;
  pthread_join(thread, 0);
  return 3;
}`;

const canCompile = process.platform === "linux" && process.arch === "x64" && has("cc");

describe.runIf(canCompile)("the stack probe", () => {
  async function probes(frame: number): Promise<number> {
    await writeFile(join(folder, "prober.c"), PROBER);
    const source = new URL("../../../src/runtimes/install/probestack.S", import.meta.url).pathname;
    execFileSync("cc", ["-pthread", "-o", join(folder, "prober"), join(folder, "prober.c"), source]);
    try {
      execFileSync(join(folder, "prober"), [String(frame)]);
      return 0;
    } catch (error) {
      return (error as { status: number }).status;
    }
  }

  test.each([0, 1, 4095, 4096, 4097, 100_000, 400_000])(
    "lets a frame of %i bytes be and keeps the registers",
    async (frame) => {
      expect(await probes(frame)).toBe(0);
    },
  );

  test.each([600_000, 1_000_000])("finds the guard page in a frame of %i bytes that reaches over it", async (frame) => {
    expect(await probes(frame)).toBe(42);
  });
});

function has(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
