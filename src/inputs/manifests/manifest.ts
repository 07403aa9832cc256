import type { Table } from "./document.js";

/** Where the module that a manifest names is. */
export type Location =
  /** A path relative to the manifest. */
  | { kind: "file"; path: string }
  /** An image or artifact in a registry: `ghcr.io/acme/app:1`. */
  | { kind: "image"; reference: string }
  | { kind: "url"; url: string; digest?: string }
  /** Something that no client here can fetch, and what it is: `a bindle`. */
  | { kind: "unreachable"; what: string; name: string };

/** One module that a manifest names. */
export interface Reference {
  /** Line of the key that names it, from 1. */
  line: number;
  /** What the manifest calls it: a route, a component, a service. */
  entry: string;
  at: Location;
  /** Targets that the manifest implies, as `--target` takes them; none if it does not say. */
  targets: string[];
  /** The exported function that is called, if the manifest names one. */
  entrypoint?: string;
  /** What to do if its file is missing: `Run spin build.` */
  build?: string;
}

/** What a kind reports while it reads. */
export interface Say {
  /** Something that looks wrong at a line and stops nothing. */
  warning(line: number, message: string, hint?: string): void;
  /** A part that names no Wasm, or nothing that can be read. */
  skipped(line: number, message: string, hint?: string): void;
  /** A reference that cannot hold: an error at that line. */
  error(line: number, message: string, hint: string): void;
}

/** One kind of manifest. A new one is a new file in kinds/ and a line in kinds.ts. */
export interface ManifestKind {
  /** As in `known manifests: …`. */
  name: string;
  language: "toml" | "yaml";
  /** Whether a document of that language is of this kind. At most one kind takes a document. */
  recognises(document: Table): boolean;
  /**
   * The modules that documents of this kind name, in their order.
   *
   * @param documents all documents of the file that this kind recognises
   */
  read(documents: Table[], say: Say): Reference[];
}
