/** The worlds of WASI that toolchains build for, by the export that says how a host starts the component. */
interface World {
  name: string;
  starts: RegExp;
  /** What it may import beside types: interfaces without their version. */
  imports: RegExp;
}

const proxyImports = new RegExp(
  "^wasi:(io/(error|poll|streams)|clocks/(monotonic-clock|wall-clock|system-clock|types)|random/\\w[\\w-]*|" +
    "cli/(stdin|stdout|stderr|types)|http/(types|outgoing-handler|client))$",
);

const worlds: World[] = [
  {
    name: "wasi:cli/command",
    starts: /^wasi:cli\/run(?:@(.+))?$/,
    imports: /^wasi:(cli|clocks|filesystem|io|random|sockets)\//,
  },
  { name: "wasi:http/proxy", starts: /^wasi:http\/incoming-handler(?:@(.+))?$/, imports: proxyImports },
  { name: "wasi:http/service", starts: /^wasi:http\/handler(?:@(.+))?$/, imports: proxyImports },
];

/** Exports among these names that a host knows how to start, in order. */
export function startsOf(exports: string[]): string[] {
  return exports.filter((name) => worlds.some(({ starts }) => starts.test(name)));
}

/** The worlds that a component fits into: it exports what the world asks for and imports no more than it gives. */
export function worldsOf(exports: string[], imports: string[]): string[] {
  const interfaces = imports.filter((name) => name.includes("/")).map((name) => name.replace(/@.*$/, ""));
  return worlds.flatMap((world) => {
    if (!interfaces.every((name) => world.imports.test(name))) return [];
    return exports.flatMap((name) => {
      const match = world.starts.exec(name);
      return match ? [match[1] === undefined ? world.name : `${world.name}@${match[1]}`] : [];
    });
  });
}
