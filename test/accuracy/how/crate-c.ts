import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entry } from "../corpus.js";
import { cacheFolder, once, tool } from "./cache.js";
import { zigCc } from "./zig.js";

/** A C library that a crate carries along, and a program of the corpus that uses it; `{crate}` is its folder. */
export async function crateC(entry: Entry, out: string): Promise<void> {
  const folder = await crateSource(entry.package as string);
  const flags = (entry.flags ?? []).map((flag) => flag.replace("{crate}", folder));
  await zigCc({ ...entry, flags }, out);
}

/** Cargo hands out the source of a crate only to a project that depends on it. */
const crateSource = (name: string): Promise<string> =>
  once(cacheFolder("crates", name), async (folder) => {
    const [crate = "", version] = name.split("@");
    const project = mkdtempSync(join(tmpdir(), "accuracy-crate-"));
    try {
      const manifest = [
        ...["[package]", 'name = "nothing"', 'version = "0.0.0"', 'edition = "2021"', "[lib]", 'path = "lib.rs"'],
        ...["[dependencies]", `${crate} = { version = "=${version}", default-features = false }`],
      ];
      writeFileSync(join(project, "Cargo.toml"), manifest.join("\n"));
      writeFileSync(join(project, "lib.rs"), "");
      await tool("cargo", ["vendor", "--quiet", "vendor"], { cwd: project });
      cpSync(join(project, "vendor", crate), folder, { recursive: true });
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
