import { WasiScanError } from "../../../model/errors.js";
import { insidePath } from "../../unpack/inside-path.js";
import type { Content } from "./content.js";

/** A file of an image, and where its bytes are. */
export interface ImageFile {
  content: Content;
  size: number;
  /** Index of the layer, and of the entry in it. */
  layer: number;
  entry: number;
}

/** One entry of a layer: what it puts into the file system below it, or takes away. */
export type Change = { path: string[] } & (
  | { type: "file"; file: ImageFile }
  | { type: "folder" | "other" | "removed" | "emptied" }
  | { type: "symlink" | "hardlink"; target: string }
);

type Node = ImageFile | Folder | { target: string } | "other";
type Folder = Map<string, Node>;

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** The layers of an image on one another, without a file of it on this machine. */
export class FileSystem {
  private readonly root: Folder = new Map();
  private readonly image: string;

  constructor(image: string) {
    this.image = image;
  }

  /** What a layer removes is of the layers below it, wherever in the layer that stands. */
  apply(layer: Change[]): void {
    for (const { type, path } of layer) {
      if (type === "removed") this.folderAt(path.slice(0, -1))?.delete(path.at(-1) as string);
      if (type === "emptied") this.folderAt(path)?.clear();
    }
    for (const change of layer) {
      if (change.type !== "removed" && change.type !== "emptied") this.add(change);
    }
  }

  private add(change: Exclude<Change, { type: "removed" | "emptied" }>): void {
    const name = change.path.at(-1);
    if (name === undefined) return;
    const folder = this.makeFolder(change.path.slice(0, -1));
    const before = folder.get(name);
    if (change.type === "folder") {
      if (!(before instanceof Map)) folder.set(name, new Map());
    } else if (change.type === "file") folder.set(name, change.file);
    else if (change.type === "symlink") folder.set(name, { target: change.target });
    else if (change.type === "hardlink") {
      const target = this.find(insidePath(this.image, change.target, "image"), { follow: false });
      // No file system has them of folders, which would lie within themselves.
      if (target && !(target.node instanceof Map)) folder.set(name, target.node);
    } else folder.set(name, "other");
  }

  /** A folder's links are followed, as the program that unpacks the image does. */
  private makeFolder(path: string[]): Folder {
    let folder = this.root;
    for (const [i, name] of path.entries()) {
      const at = this.find(path.slice(0, i + 1))?.node;
      if (at instanceof Map) folder = at;
      else {
        const made: Folder = new Map();
        folder.set(name, made);
        folder = made;
      }
    }
    return folder;
  }

  private folderAt(path: string[]): Folder | undefined {
    const node = this.find(path)?.node;
    return node instanceof Map ? node : undefined;
  }

  /**
   * The file of that path, its links followed inside the image.
   *
   * @throws WasiScanError `malformed` for links that lead in a circle
   */
  file(path: string): { path: string; file: ImageFile } | undefined {
    const found = this.find(path.split("/"));
    if (!found || typeof found.node !== "object" || !("layer" in found.node)) return undefined;
    return { path: `/${found.names.join("/")}`, file: found.node };
  }

  /** Every file, sorted by path. */
  *files(folder = this.root, path = ""): Generator<{ path: string; file: ImageFile }> {
    const names = [...folder.keys()].sort();
    for (const name of names) {
      const node = folder.get(name);
      if (node instanceof Map) yield* this.files(node, `${path}/${name}`);
      else if (typeof node === "object" && "layer" in node) yield { path: `${path}/${name}`, file: node };
    }
  }

  private find(path: string[], { follow = true } = {}): { node: Node; names: string[] } | undefined {
    const names: string[] = [];
    const folders: Folder[] = [this.root];
    let node: Node = this.root;
    let left = path;
    for (let links = 0; left.length > 0; ) {
      const [name, ...rest] = left as [string, ...string[]];
      left = rest;
      if (name === "" || name === ".") continue;
      if (name === "..") {
        // The root's parent is the root.
        if (names.pop() !== undefined) folders.pop();
        node = folders.at(-1) as Folder;
        continue;
      }
      if (!(node instanceof Map)) return undefined;
      const child: Node | undefined = node.get(name);
      if (child === undefined) return undefined;
      if (typeof child === "object" && "target" in child && (follow || left.length > 0)) {
        if (++links > MOST_LINKS) throw this.circle(path);
        if (child.target.startsWith("/")) {
          names.length = 0;
          folders.length = 1;
          node = this.root;
        }
        left = [...child.target.split("/"), ...left];
        continue;
      }
      node = child;
      names.push(name);
      folders.push(child as Folder);
    }
    return { node, names };
  }

  private circle(path: string[]): WasiScanError {
    const message = `${this.image}: the symbolic links at /${path.join("/").replace(/^\/+/, "")} lead in a circle`;
    return new WasiScanError("malformed", message, "Build the image again with a link that ends at a file.");
  }
}
