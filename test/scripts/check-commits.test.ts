import { describe, expect, it } from "vitest";
import { commitsSinceRule, subjectProblem } from "../../scripts/check-commits.mjs";

describe("the subject of a commit", () => {
  it.each([
    "Add a glossary",
    "Move src into rooms: one folder per concept",
    "Process jobs one by one",
    "Pass flags on",
  ])("%s is fine", (subject) => expect(subjectProblem(subject)).toBeUndefined());

  it.each([
    ["x".repeat(73), /73 characters/],
    ["Measured again: wasmer-js spawns many threads", /"Measured"/],
    ["Fixes the reader", /"Fixes"/],
    ["Renaming everything", /"Renaming"/],
    ["An import is looked up", /"An"/],
    ["fix the reader", /capitalised/],
    ["24 probes more", /capitalised/],
    ["Fix the reader.", /full stop/],
    ["", /capitalised/],
  ])("%j is refused", (subject, problem) => expect(subjectProblem(subject)).toMatch(problem));
});

const commits = commitsSinceRule();

it.skipIf(commits === undefined)("holds for every commit since the rule began", () => {
  const wrong = (commits ?? []).filter(({ subject }) => subjectProblem(subject) !== undefined);
  expect(wrong).toEqual([]);
});
