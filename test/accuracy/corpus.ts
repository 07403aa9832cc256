import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WasiScanError } from "../../src/model/errors.js";

/** One module of the corpus: how to get it, its input, and what shows that it really ran. */
export interface Entry {
  name: string;
  toolchain: string;
  how: string;
  /** Below sources/; of what is built. */
  source?: string;
  /** `name@version` of a package, and the file in it or the program that it builds. */
  package?: string;
  path?: string;
  /** For the compiler. */
  flags?: string[];
  args: string[];
  env: Record<string, string>;
  stdin: string;
  /** Path below the preopened folder → content. */
  files: Record<string, string>;
  status: number;
  /** All that it must print, or a part that must be there. Neither: a module without `_start`, which only comes to life. */
  stdout?: string;
  stdoutHas?: string;
  /** Where it is run, where that is not everywhere: a module for one kind of runtime. `id@version` */
  runtimes?: string[];
}

/** `corpus/<toolchain>.json` */
interface CorpusFile {
  toolchain: string;
  how: string;
  flags?: string[];
  runtimes?: string[];
  modules: (Pick<Entry, "name"> & Partial<Entry>)[];
}

/** The runtime versions that the module is run on, as `id@version`. */
export const runtimesOf = ({ runtimes }: Entry): string[] =>
  runtimes ?? (JSON.parse(readFileSync("test/accuracy/runtimes.json", "utf8")) as string[]);

const FOLDER = "test/accuracy/corpus";
const KNOWN = "name how source package path flags args env stdin files status stdout stdoutHas".split(" ");

/** Every module, by toolchain. @throws WasiScanError `bad-data` for an entry that cannot be judged */
export function readCorpus(folder = FOLDER): Entry[] {
  const files = readdirSync(folder).sort();
  return files.flatMap((file) => {
    const { toolchain, how, flags, runtimes, modules } = JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    ) as CorpusFile;
    return modules.map((module) => {
      const problem = problemOf(module);
      if (problem) {
        throw new WasiScanError("bad-data", `${join(folder, file)}: ${module.name}: ${problem}`, "See corpus.ts.");
      }
      const defaults = {
        how,
        args: [],
        env: {},
        stdin: "",
        files: {},
        status: 0,
        ...(flags && { flags }),
        ...(runtimes && { runtimes }),
      };
      return { ...defaults, ...module, toolchain, name: `${file.replace(/\.json$/, "")}/${module.name}` };
    });
  });
}

function problemOf(module: Partial<Entry>): string | undefined {
  const odd = Object.keys(module).find((key) => !KNOWN.includes(key));
  if (odd) return `unknown key "${odd}"`;
  if (!module.source && !module.package) return "neither source nor package";
  return undefined;
}
