import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { checkCommand } from "../src/commands/check.js";
import schema from "../src/commands/scanning/config.schema.json" with { type: "json" };

const ROOT = resolve(import.meta.dirname, "..");
const PAGE = resolve(ROOT, "docs/ci.md");
const TABLE = /<!-- options: .*? -->\n[\s\S]*?<!-- end of options -->/;

/** A key of the configuration whose option has another name, because one key sets what several options do. */
const OPTION_OF_KEY: Record<string, string> = { targets: "target", reports: "report" };
const INPUT_OF_OPTION: Record<string, string> = { target: "targets" };
const SAME_AS_KEY: Record<string, string> = {
  "allow-unknown": "`severity.unknown: note`",
  "allow-at-risk": "`severity.at-risk: note`",
  strict: "`severity.hazard: error`",
};

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Row {
  key: string;
  option: string;
  input: string;
  about: string;
}

/** Every option once, whichever of the three places has it. */
function rows(): Row[] {
  const program = new Command();
  checkCommand(program);
  const options = new Map(
    program.commands[0]?.options.filter(({ hidden }) => !hidden).map((one) => [one.long?.slice(2) ?? "", one] as const),
  );
  const keys = Object.entries(schema.properties).filter(([key]) => key !== "$schema");
  const keyOf = new Map(keys.map(([key]) => [OPTION_OF_KEY[key] ?? kebab(key), key]));
  const action = parse(readFileSync(resolve(ROOT, "action.yml"), "utf8")) as {
    inputs: Record<string, { description: string }>;
  };
  const inputs = new Map(Object.entries(action.inputs));
  const names = new Set([
    ...keyOf.keys(),
    ...options.keys(),
    ...[...inputs.keys()].filter((name) => name !== "targets"),
  ]);
  return [...names].sort().map((name) => {
    const key = keyOf.get(name);
    const option = options.get(name);
    const input = INPUT_OF_OPTION[name] ?? name;
    const about =
      option?.description ??
      (schema.properties as Record<string, { description?: string }>)[key ?? ""]?.description ??
      inputs.get(input)?.description ??
      "";
    return {
      key: key ? `\`${key}\`` : (SAME_AS_KEY[name] ?? ""),
      option: option ? `\`${option.flags}\`` : name === "inputs" ? "arguments" : "",
      input: inputs.has(input) ? `\`${input}\`` : "",
      about,
    };
  });
}

function table(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const code = (text: string) => text.replaceAll("|", "\\|");
  return [
    "<!-- options: UPDATE=1 npx vitest run --config test/vitest.config.ts test/options-page.test.ts writes this -->",
    "| configuration | command line | Action | what |",
    "|---|---|---|---|",
    ...rows().map(({ key, option, input, about }) => `| ${key} | ${code(option)} | ${input} | ${cell(about)} |`),
    "<!-- end of options -->",
  ].join("\n");
}

it("the documentation lists every option of configuration, command line and Action", () => {
  const text = readFileSync(PAGE, "utf8");
  if (process.env.UPDATE === "1")
    writeFileSync(
      PAGE,
      text.replace(TABLE, () => table()),
    );
  else expect(TABLE.exec(text)?.[0]).toBe(table());
});

it("each of them has a description", () => {
  expect(rows().filter(({ about }) => about === "")).toEqual([]);
  expect(rows().length).toBeGreaterThan(25);
});
