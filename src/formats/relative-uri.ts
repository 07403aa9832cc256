/**
 * A file as a relative URI, which is all that services take: below the project as it is, and of what lies elsewhere (an
 * absolute path, one that goes up, an address) the part that can be told.
 */
export function relativeUri(file: string): string {
  const below = relativePath(file);
  return below.split("/").map(encodeURIComponent).join("/");
}

/** The same as a path, without escapes. */
export function relativePath(file: string): string {
  const path = file
    .replaceAll("\\", "/")
    .replace(/^[a-z][a-z\d+-]*:\/*/i, "")
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
  return path === "" || path === "-" ? "standard-input" : path;
}
