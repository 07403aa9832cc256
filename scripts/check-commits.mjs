// node scripts/check-commits.mjs: checks the subjects of all commits since the rule began. Exit status 1 names those that
// break it.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The last commit before the rule. */
const BASE = "937e566";
const LONGEST = 72;

/** Verbs in the imperative that end like another form. */
const IMPERATIVE =
  /^(access|address|assess|bring|compress|discuss|embed|express|feed|focus|guess|need|pass|press|process|seed|shed|speed|stress|suppress|toss)$/i;

/**
 * What is wrong with the subject of a commit; undefined if nothing is. The mood is a heuristic on the first word.
 *
 * @param {string} subject
 * @returns {string | undefined}
 */
export function subjectProblem(subject) {
  const length = [...subject].length;
  if (length > LONGEST) return `has ${length} characters, at most ${LONGEST} are allowed`;
  const [first = ""] = subject.split(/[\s,:]/);
  if (!/^\p{Lu}[\p{L}-]*$/u.test(first)) return "does not start with a capitalised verb";
  if (/[.!?]$/.test(subject)) return "ends with a full stop";
  if (/^(a|an|the|it|this|that|what|where|when|who|how|of|in|on|for|with|some|no|every|each)$/i.test(first)) {
    return `starts with "${first}" instead of a verb`;
  }
  if (!IMPERATIVE.test(first) && /(ed|ing|[^s]s)$/i.test(first)) {
    return `starts with "${first}" instead of an imperative such as Add or Fix`;
  }
  return undefined;
}

/**
 * Commits since the rule began, newest first, without merges. In a shallow clone without the base these are all commits
 * that are there but the oldest, since its parents are not known. Undefined if this is not a Git checkout.
 *
 * @returns {{ hash: string, subject: string }[] | undefined}
 */
export function commitsSinceRule(folder = resolve(import.meta.dirname, "..")) {
  const git = (...args) => spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  if (git("rev-parse", "--verify", "-q", "HEAD").status !== 0) return undefined;
  const known = git("merge-base", "--is-ancestor", BASE, "HEAD").status === 0;
  const shallow = git("rev-parse", "--is-shallow-repository").stdout.trim() === "true";
  if (!known && !shallow) return undefined;
  const log = git("log", "--no-merges", "--format=%h %s", known ? `${BASE}..HEAD` : "HEAD").stdout;
  const commits = log.split("\n").filter(Boolean);
  return (known ? commits : commits.slice(0, Math.max(1, commits.length - 1))).map((line) => ({
    hash: line.slice(0, line.indexOf(" ")),
    subject: line.slice(line.indexOf(" ") + 1),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = (commitsSinceRule() ?? []).flatMap(({ hash, subject }) => {
    const problem = subjectProblem(subject);
    return problem ? [`${hash} "${subject}" ${problem}`] : [];
  });
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
