import { describe, expect, it } from "vitest";
import { type Failure, failureOf } from "../../../src/model/claims/failure.js";

const SUCCESS = {};
const ERROR = { provokesError: true as const };
const STATUS = { status: 42 };

describe("a claim that failed", () => {
  const rows: [Failure, string, Parameters<typeof failureOf>[1]][] = [
    ["hangs", "timeout", SUCCESS],
    ["hangs", "timeout, stdout differs", SUCCESS],
    ["crashes", "trapped unreachable", SUCCESS],
    ["crashes", "trapped host error", ERROR],
    ["refuses", "exited 28", SUCCESS],
    ["errno", "exited 28", ERROR],
    ["wrong", "exited 100", ERROR],
    ["wrong", "exited 101", SUCCESS],
    ["wrong", "exited 101", ERROR],
    ["wrong", "exited 0, stdout differs", SUCCESS],
    ["wrong", "exited 28, stdout differs", SUCCESS],
    ["wrong", "exited failure", SUCCESS],
    ["wrong", "exited 0", { ...SUCCESS, provokesError: true }],
    ["wrong", "exited 1", STATUS],
    ["crashes", "trapped exit status", STATUS],
    ["hangs", "flaky: exited 0 | timeout", SUCCESS],
    ["refuses", "flaky: exited 0 | exited 28", SUCCESS],
    ["wrong", "flaky: exited 28 | exited 101", SUCCESS],
    ["wrong", "flaky: exited 42 | exited 1", STATUS],
  ];
  it.each(rows)("%s, where it %s and is about %j", (failure, observed, claim) => {
    expect(failureOf(observed, claim)).toBe(failure);
  });
});
