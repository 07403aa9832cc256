import { WasiScanError } from "../../model/errors.js";
import { contentOf } from "../images/files/content.js";
import { type Skip, skipIn } from "../images/skipped.js";
import type { Input, OpenInput, Tell } from "../input.js";
import { archiveMagic, isNamedArchive } from "../unpack/archive-magic.js";

/** The modules of one archive, while its entries are gone through. */
export class FoundModules {
  readonly skip: Skip;
  private readonly paths = new Set<string>();
  private readonly modules = new Map<string, Input["open"]>();

  /** @param name the archive as the user named it */
  constructor(
    private readonly name: string,
    tell: Tell,
  ) {
    this.skip = skipIn(name, tell);
  }

  /**
   * Whether a file is to be judged: by its content, or because its name says so, and then judging says what it is.
   *
   * @param head its first bytes
   * @throws WasiScanError `malformed` for a module whose path another file has too: which of them counts, each unpacker
   * decides for itself
   */
  takes(path: string, head: Uint8Array): boolean {
    const content = contentOf(path, head);
    const taken = content === "module" || content === "text-module" || isNamedModule(path);
    if (this.paths.has(path) && (taken || this.modules.has(path))) {
      const hint = "Pack it again with one file of that name.";
      throw new WasiScanError("malformed", `${this.name}: two files of it have the path "${path}"`, hint);
    }
    this.paths.add(path);
    if (!taken && archiveMagic(head) !== undefined && isNamedArchive(path)) {
      this.skip(path, "an archive in an archive: unpack it and scan that");
    }
    return taken;
  }

  add(path: string, open: (name: string) => Promise<OpenInput>): void {
    this.modules.set(path, () => open(this.nameOf(path)));
  }

  /** A link is not followed, because what it names is listed itself. */
  skipLink(path: string, target?: string): void {
    if (isNamedModule(path)) this.skip(path, target === undefined ? "a link" : `a link to ${target}`);
  }

  /** @throws WasiScanError `no-modules` */
  *inputs(): Generator<Input> {
    if (this.modules.size === 0) {
      const hint = "Is it built? A package may fetch its module when it is installed: scan what is installed.";
      throw new WasiScanError("no-modules", `${this.name}: no file in this archive is a WebAssembly module`, hint);
    }
    for (const path of [...this.modules.keys()].sort()) {
      yield { name: this.nameOf(path), open: this.modules.get(path) as Input["open"] };
    }
  }

  /** `app.zip!/dist/app.wasm` */
  private nameOf(path: string): string {
    return `${this.name}!/${path}`;
  }
}

/** macOS keeps attributes of `app.wasm` in `__MACOSX/._app.wasm`. */
export const isNamedModule = (path: string): boolean =>
  /\.(wasm|wat)$/i.test(path) && !/(^|\/)(__MACOSX\/|\._[^/]*$)/.test(path);
