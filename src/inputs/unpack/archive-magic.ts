export type ArchiveKind = "gzip" | "tar" | "webc" | "zip" | "zstd";

/** Enough of a file to tell. */
export const ARCHIVE_HEAD_BYTES = 512;

/** What kind of archive or compressed file the first bytes begin; undefined for anything else. */
export function archiveMagic(head: Uint8Array): ArchiveKind | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  const magic = text(0, 4);
  if (magic.startsWith("\x1f\x8b")) return "gzip";
  if (magic === "\x28\xb5\x2f\xfd") return "zstd";
  if (magic === "\0web") return "webc";
  // The second is an archive without a file.
  if (magic === "PK\x03\x04" || magic === "PK\x05\x06") return "zip";
  return text(257, 262) === "ustar" ? "tar" : undefined;
}

/** Whether a name is one of an archive. Other compressed files are too many to look into, e.g. those of a website. */
export const isNamedArchive = (path: string): boolean =>
  /\.(tar|tgz|tar\.gz|tar\.zst|tzst|wasm\.gz|zip|webc|oci)$/i.test(path);
