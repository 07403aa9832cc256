import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** Phrases that a native reader stumbles over, each with the usual way to say it. */
const PATTERNS: [phrase: RegExp, instead: string][] = [
  [/\bunless told\b/i, '"by default", or "(default: …)"'],
  [/\b(how it is had|(is|are|can be|could be) had)\b(?! to)/i, '"how to get it", "available"'],
  [/\bto be had\b/i, '"available"'],
  [/\bwhere it shall run\b|\bshall run\b/i, '"must run on"'],
  [/\bmend(s|ed|ing)?\b/i, '"fix"'],
  [/\bcame back\b/i, '"returned"'],
  [/\b(pass|passed|passes) over\b/i, '"ignore", "skip"'],
  [/\blet pass\b/i, '"accept"'],
  [/\bnobody's syscall\b/i, '"not WASI: your host must supply it"'],
  [/\bas on file\b(?<!same as on file)/i, '"differs from the file", "same as on file"'],
  [/\bneeds beforehand\b/i, '"set-up"'],
  [/\bread the code too\b/i, '"also read the code"'],
  [
    /^\s*(\/\/|\/?\*\*?|#|<!--|"""|;;) Of (?!course)/,
    "start with the subject: Of … says whose it is before it says what it is",
  ],
  [
    /(?<!there )\b(is|are) no (JSON|list|text|string|object|module|signature|function|type|version|descriptor|errno|socket|directory|peer|finding|matrix|other|better)\b(?!")/i,
    '"is not a …"',
  ],
  [/\bone (file|line|observation|sorted line) a \w+|\b(a line|one line) a (probe|module|version)\b/i, '"one … per …"'],
  [/\b(told apart|to tell apart)\b/i, '"distinguish"'],
  [/\bof today\b/i, '"current"'],
  [/\bsays so itself\b|\bis said of\b|\bare said of\b/i, "name who says it: the documentation states …"],
];

/** Places that hold what others wrote, or data that nobody reads as text. */
const NOT_OURS = [
  /^matrix\//,
  /^probes\/abi\//,
  /^package-lock\.json$/,
  /^LICENSE$/,
  /^test\/(accuracy|corpus)\/.*\.(json|c|go|rs|zig|ts|js|wit)$/,
  /^test\/plain-english\.test\.ts$/,
];
const TEXT = /\.(ts|mts|cts|mjs|cjs|js|py|java|S|c|wat|md|hbs|css|json|ya?ml|sh)$|^\.ci\/run$/;

const tracked = existsSync(resolve(ROOT, ".git"))
  ? execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8", maxBuffer: 64 << 20 }).split("\0")
  : [];
const files = tracked.filter(
  (path) => TEXT.test(path) && !NOT_OURS.some((place) => place.test(path)) && existsSync(resolve(ROOT, path)),
);

/** A header line of a probe that is data: changing it changes the probe's digest. */
const DATA = /^\/\/ (files|stdin|stdout|args|env): /;

/** Everything that an expression finds, as `path:line: text`. */
function findings(phrase: RegExp): string[] {
  return files.flatMap((path) =>
    readFileSync(resolve(ROOT, path), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        phrase.test(line) && !DATA.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

describe.skipIf(files.length === 0)("plain English", () => {
  it.each(PATTERNS)("%s is not written anywhere: say %s", (phrase) => {
    expect(findings(phrase)).toEqual([]);
  });

  it("the patterns find what they are for", () => {
    const bad = [
      "all unless told",
      "How it is had",
      "to be had",
      "where it shall run",
      "Mend the probe.",
      "ENOSYS came back",
      "pass over the file",
      "let pass what was not measured",
      "Nobody's syscall",
      "where something is not as on file",
      "what the probe needs beforehand",
      "read the code too",
      "// Of latin1, bytes and characters are the same in number.",
      '"targets" is no list of texts',
      "one line a probe",
      "told apart",
      "rebuild with a toolchain of today",
      "what is said of a name",
    ];
    expect(bad.map((text, at) => PATTERNS[at]?.[0].test(text))).toEqual(bad.map(() => true));
  });
});
