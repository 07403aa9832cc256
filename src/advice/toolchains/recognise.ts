import type { Needs, NestedModule } from "../../model/needs.js";
import type { RecognisedToolchain } from "../../model/report.js";
import { toolchains } from "./index.js";
import type { Sign } from "./toolchain.js";

/** One entry per line, each after a line break, so that one search finds a sign among any number of exports. */
interface Evidence {
  producer: string;
  import: string;
  export: string;
}

/** The toolchains that made a module, recognised by its producers section, imports and exports. */
export function recogniseToolchains(needs: Needs): RecognisedToolchain[] {
  const evidence = gather(needs);
  return toolchains.flatMap(({ name, signs }) => {
    for (const sign of signs) {
      const found = findSign(sign, evidence);
      if (found) return [{ name, ...found }];
    }
    return [];
  });
}

function findSign(sign: Sign, evidence: Evidence): Omit<RecognisedToolchain, "name"> | undefined {
  const [where, start] = Object.entries(sign)[0] as [keyof Evidence, string];
  const text = evidence[where];
  // A producers entry must match as a whole word.
  const at = where === "producer" ? wholeWord(text, start) : text.indexOf(`\n${start}`);
  if (at < 0) return undefined;
  const line = text.slice(at + 1, text.indexOf("\n", at + 1));
  const version =
    where === "producer"
      ? line
          .slice(start.length)
          .trim()
          .split(" ")[0]
          ?.replace(/^go(?=\d)/, "")
      : "";
  return { ...(version && { version }), by: `${where} ${line.split(" (")[0]}` };
}

function wholeWord(text: string, start: string): number {
  const withVersion = text.indexOf(`\n${start} `);
  return withVersion < 0 ? text.indexOf(`\n${start}\n`) : withVersion;
}

function gather({ producers, imports, exports, component }: Needs): Evidence {
  // The adapter comes prebuilt, so its producers say nothing about this module.
  const modules = component ? allModules(component).filter(({ adapter }) => !adapter) : [];
  const made = [producers, ...modules.map((one) => one.producers ?? {})];
  return {
    producer: lines(made.flatMap((fields) => Object.values(fields).flat())),
    import: lines(
      [imports, ...modules.map((one) => one.imports)]
        .flat()
        .map(({ module, name, signature }) => `${module}.${name} ${signature}`),
    ),
    export: lines([...exports.map(({ name }) => name), ...modules.flatMap((one) => one.exports ?? [])]),
  };
}

function lines(entries: string[]): string {
  return `\n${entries.join("\n")}\n`;
}

interface Nesting {
  modules: NestedModule[];
  components: Nesting[];
}

function allModules({ modules, components }: Nesting): NestedModule[] {
  return [...modules, ...components.flatMap(allModules)];
}
