import { WasiScanError } from "../../model/errors.js";
import { openFile } from "../file.js";
import { type ImageOptions, skipIn } from "../images/skipped.js";
import { fromBytes, type Input } from "../input.js";
import type { Place } from "../unpack/place.js";
import { atomsOfFirstVersion } from "./first-version.js";
import { type Atom, atomsOfSections, checkAtom } from "./sections.js";

const MAGIC = "\0webc";
const MODULE = "\0asm";
const MOST_BYTES = 512 * 1024 ** 2;

/**
 * The modules of a Wasmer package, versions 1 to 3.
 *
 * @throws WasiScanError `malformed`, `no-modules`, `unreadable`
 */
export async function* listWebc(place: Place, options: ImageOptions): AsyncGenerator<Input> {
  const { name, path } = place;
  const file = await openFile(path);
  const inputs: Input[] = [];
  try {
    const read = (offset: number, length: number) => file.read(offset, length);
    const version = Buffer.from(await read(MAGIC.length, 3)).toString("latin1");
    const atoms = await damaged(name, async () => {
      if (version === "001") return atomsOfFirstVersion(read, file.size);
      if (version === "002" || version === "003") return atomsOfSections(read, file.size, version === "002" ? 2 : 3);
      throw new Error(`versions 1 to 3 are known, not "${version}"`);
    });
    for (const atom of atoms) {
      const head = Buffer.from(await read(atom.start, Math.min(MODULE.length, atom.end - atom.start)));
      if (head.toString("latin1") === MODULE) inputs.push(inputOf(place, atom));
      else skipIn(name, options.tell)(atom.name, "not a module");
    }
    options.onImage?.({
      name,
      kind: `Wasmer package, version ${Number(version)}`,
      bytes: { packed: file.size, unpacked: atoms.reduce((sum, { start, end }) => sum + end - start, 0) },
      modules: inputs.map(({ name }) => name),
      notes: [],
    });
  } finally {
    await file.close();
  }
  if (inputs.length === 0) {
    const hint = "Packages that only depend on others hold none: scan those.";
    throw new WasiScanError("no-modules", `${name}: this Wasmer package holds no module`, hint);
  }
  yield* inputs;
}

function inputOf(place: Place, atom: Atom): Input {
  const name = `${place.name}!/${atom.name}`;
  const open = async () => {
    const file = await openFile(place.path);
    try {
      if (atom.end - atom.start > MOST_BYTES) throw new Error(`the atom ${atom.name} is too large`);
      const bytes = await file.read(atom.start, atom.end - atom.start);
      checkAtom(atom, bytes);
      return fromBytes(name, bytes);
    } finally {
      await file.close();
    }
  };
  return { name, open: () => damaged(place.name, open) };
}

async function damaged<T>(input: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WasiScanError) throw error;
    const message = `${input}: not a whole Wasmer package: ${(error as Error).message}`;
    throw new WasiScanError("malformed", message, "Download it or build it again.", { cause: error });
  }
}
