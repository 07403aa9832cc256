/** A name as a path segment that is the same in a file name and in a URL; only unusual characters change. */
export function segment(name: string): string {
  return name.replace(/^\.|[^A-Za-z0-9_.-]/gu, (c) => `~${(c.codePointAt(0) ?? 0).toString(16)}`);
}

export const syscallPath = (module: string, name: string): string => `syscall/${segment(module)}/${segment(name)}.html`;

/** @param name without its namespace, `cli/stdout` */
export const interfacePath = (name: string, line: string): string =>
  `interface/${name.split("/").map(segment).join("/")}-${line}.html`;

export const featurePath = (name: string): string => `feature/${segment(name)}.html`;

/** @param name `absolute-link.read` */
export const wayOutPath = (name: string): string => `sandbox/${segment(name)}.html`;

/** @param name of a page of the matrix: `preview1` */
export const matrixPath = (name: string): string => `matrix/${name}.html`;

export const claimsPath = (subject: string): string => subject.replace(/\.html$/, ".claims.html");

export const runtimePath = (id: string): string => `runtime/${segment(id)}.html`;

/** `../../` for a page two folders deep: what a link must start with to work from a file and below any prefix. */
export const rootOf = (path: string): string => "../".repeat(path.split("/").length - 1);

/** The id of a syscall's row in the matrix. */
export const rowId = (module: string, name: string): string => `${segment(module)}.${segment(name)}`;

/** The id of a probe on its syscall's page. */
export function probeAnchor(id: string): string {
  return id.startsWith("link/") ? `link-${segment(id.slice(id.indexOf(" ") + 1))}` : segment(id.replaceAll("/", "."));
}

/** @param first the runtime that stands first in every table */
export const comparePath = (first: string, second: string): string =>
  `compare/${segment(first)}/${segment(second)}.html`;
