import { WasiScanError } from "../../model/errors.js";
import type { Configuration, Installed } from "../../model/runtime.js";
import { majorOf } from "../../model/versions.js";
import { findInstalled } from "../install/store.js";
import { node, nodeBinary } from "../node.js";

/** The newest Node that is measured. */
const newest = node.versions[0] as string;
const newestMajor = majorOf(newest);

/** The Node that the plain configuration means: the oldest that wasi-scan itself runs on. */
const PLAIN_MAJOR = 20;

/**
 * The configurations of a JavaScript package that runs in Node, since what compiles and what Node's own modules do is
 * up to that Node: the oldest one that we support, and the newest.
 *
 * @param concerns the probes that can end otherwise under the newest
 */
export function onNodes(concerns: (probe: string) => boolean): Configuration[] {
  const flags = [`Node ${newestMajor}`];
  const beneath = { runtime: node.id, version: newest };
  return [
    { name: "default", flags: [] },
    { name: `node-${newestMajor}`, flags, beneath, concerns },
  ];
}

/**
 * The Node that runs the package: its command and version.
 *
 * @throws WasiScanError `not-installed` where the store lacks the one that the configuration names
 */
export async function nodeBeneath({ beneath }: Configuration): Promise<{ command: string; version: string }> {
  const have = await findInstalled(node);
  if (beneath === undefined) return commandOf(have.find(isPlain) ?? own());
  const found = have.find(({ version }) => version === beneath.version);
  if (found) return commandOf(found);
  const missing = `${beneath.runtime} ${beneath.version}`;
  const next = `Install it: wasi-scan runtimes install ${beneath.runtime}@${beneath.version}`;
  throw new WasiScanError("not-installed", `${missing} is not installed, which runs it`, next);
}

const isPlain = ({ version }: Installed): boolean => majorOf(version) === PLAIN_MAJOR;

const commandOf = (installed: Installed) => ({ command: nodeBinary(installed), version: installed.version });

const own = (): Installed => ({ runtime: node.id, version: process.versions.node });
