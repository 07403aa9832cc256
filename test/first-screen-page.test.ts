import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf, judged, ROOT, rendered } from "./screens.js";

const PAGE = join(ROOT, "docs/first-screen.md");
const SCREENS = join(ROOT, "test/fixtures/screens");
const CASES = join(ROOT, "test/cases");

/** What is shown, and what a reader learns from it. */
const MODULES: [title: string, path: string][] = [
  ["A hello world of Go", join(CASES, "go-hello.wat")],
  [
    "Ruby, whose JavaScript package provides some imports",
    join(ROOT, "node_modules/@ruby/3.4-wasm-wasi/dist/ruby.wasm"),
  ],
  ["A WASIX program built with an old libc", join(SCREENS, "wasix-old.wat")],
  ["A WASIX program that runs", join(SCREENS, "wasix.wat")],
  ["A component of Rust, `wasm32-wasip2`", join(SCREENS, "rust-hello.component.wasm")],
  ["A module that runs nowhere", join(SCREENS, "go-for-javascript.wat")],
  ["An invalid one", join(SCREENS, "invalid.wat")],
];

const FOLDER = 20;

const folderOf20 = () =>
  Promise.all(
    readdirSync(CASES)
      .filter((file) => /\.wa(t|sm)$/.test(file))
      .slice(0, FOLDER)
      .map((file) => judged(join(CASES, file), `apps/${file}`)),
  );

describe("the first screen", () => {
  const widths = [60, 80, 132, 200];

  it.each(MODULES)("%s: at most 24 lines, none too wide, and what to do next", async (_title, path) => {
    const module = await judged(path);
    for (const width of widths) expect(faultsOf(rendered([module], width), width)).toEqual([]);
  });

  it("a folder: a row a module, and what to do next", async () => {
    const modules = await folderOf20();
    expect(modules).toHaveLength(FOLDER);
    for (const width of widths) expect(faultsOf(rendered(modules, width), width)).toEqual([]);
  });

  it("docs/first-screen.md shows them as they are", async () => {
    const screens: string[] = [];
    for (const [title, path] of MODULES)
      screens.push(transcript(title, basename(path), rendered([await judged(path)])));
    screens.push(transcript("A folder of twenty modules", "apps", rendered(await folderOf20())));
    const page = `${HEAD}\n${screens.join("\n")}`;
    if (process.env.UPDATE === "1") writeFileSync(PAGE, page);
    else expect(readFileSync(PAGE, "utf8")).toBe(page);
  });
});

/** The first command of the README, and what it prints. */
const FIRST = /(```console\n\$ npm ci && npx wasi-scan (\S+)\n)[\s\S]*?(?=```)/;

it("the README shows the answer of its first command", async () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const name = FIRST.exec(readme)?.[2] ?? "";
  const answer = rendered([await judged(join(ROOT, name), name)]);
  expect(answer).toMatch(/runs on \d+ of/);
  const fresh = readme.replace(FIRST, (_block, start: string) => start + answer);
  if (process.env.UPDATE === "1") writeFileSync(join(ROOT, "README.md"), fresh);
  else expect(readme).toBe(fresh);
});

const transcript = (title: string, name: string, screen: string): string =>
  `## ${title}\n\n\`\`\`console\n$ wasi-scan ${name}\n${screen}\`\`\`\n`;

const HEAD = `<!-- UPDATE=1 npx vitest run --config test/vitest.config.ts test/first-screen-page.test.ts writes this -->

# The first screen

What \`wasi-scan\` prints without options is at most 24 lines long: the newest version of each runtime, the most used first,
since when the answer holds (\`*\`: no older version was measured), what decides where it does not run, and what to do next.
\`--reasons\` adds each reason with its evidence, \`--all\` shows every version, \`--summary\` one line per module, \`--quiet\` the
verdicts alone.

The modules lie in \`test/fixtures/screens\` and \`test/cases\`.
`;
