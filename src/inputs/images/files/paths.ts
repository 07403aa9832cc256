/**
 * Paths in an archive, as POSIX has them, the same in Node and in a page. `node:path` would do, but a page has none.
 */

/** Joined, with `.` and `..` resolved; what would leave `/` stays in it. Empty for nothing. */
export function join(...parts: string[]): string {
  const whole = parts.filter((part) => part !== "").join("/");
  if (whole === "") return ".";
  const absolute = whole.startsWith("/");
  const kept: string[] = [];
  for (const name of whole.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") kept.push(name);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!absolute) kept.push(name);
  }
  if (kept.length === 0 && absolute) return "/";
  return `${absolute ? "/" : ""}${kept.join("/") || "."}${whole.endsWith("/") ? "/" : ""}`;
}

/** Without slashes at its end and the last name; `.` for a name alone. */
export function dirname(path: string): string {
  const parts = path.replace(/(?<=[^/])\/+$/, "");
  const slash = parts.lastIndexOf("/");
  if (slash < 0) return path.startsWith("/") ? "/" : ".";
  const folder = parts.slice(0, slash);
  return folder === "" ? "/" : folder === "/" ? "//" : folder;
}

export function basename(path: string): string {
  const name = path.replace(/\/+$/, "");
  return name.slice(name.lastIndexOf("/") + 1);
}

/** The way from one folder to a path; both without `..` and from the same root. */
export function relative(from: string, to: string): string {
  const namesOf = (path: string) => path.split("/").filter((name) => name !== "" && name !== ".");
  const [start, end] = [namesOf(from), namesOf(to)];
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}
