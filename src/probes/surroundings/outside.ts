import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OutsideDeed } from "../../model/probe.js";

/** A folder beside the granted directory that no guest may touch, and how to see on the host whether one did. */
export interface Outside {
  /** Its path, which `{outside}` in a header stands for. */
  path: string;
  /** What the guest did there, in the order of OUTSIDE_DEEDS; nothing where it stayed inside. */
  deeds(stdout: Uint8Array): OutsideDeed[];
}

/** The file in it. probes/abi/ways-out.ts knows both names. */
const FOLDER = "outside";
const SECRET = "secret.txt";

/** Plants the folder below `base`. What its file holds is new each time, so that nobody prints it who has not read it. */
export function plantOutside(base: string): Outside {
  const path = join(base, FOLDER);
  const file = join(path, SECRET);
  const secret = randomBytes(16).toString("hex");
  mkdirSync(path);
  writeFileSync(file, secret);
  return {
    path,
    deeds(stdout) {
      const gone = !existsSync(file);
      const added = existsSync(path) && readdirSync(path).some((name) => name !== SECRET);
      const changed = added || (!gone && readFileSync(file, "utf8") !== secret);
      const seen = { read: Buffer.from(stdout).includes(secret), changed, removed: gone };
      return (Object.keys(seen) as OutsideDeed[]).filter((deed) => seen[deed]);
    },
  };
}
