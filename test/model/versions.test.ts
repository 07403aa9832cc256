import { expect, it } from "vitest";
import { compareVersions, majorOf, newestOf, patchReleases, releaseLine } from "../../src/model/versions.js";

it("versions are ordered by number, a pre-release before its release", () => {
  const sorted = ["0.35.0", "1.0.0-pre.4", "1.0.0-pre.10", "1.0.0", "1.9.9", "1.10.0", "36.0.0"];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  expect(newestOf(sorted.reverse())).toBe("36.0.0");
  expect(newestOf([])).toBeUndefined();
});

it("a version lacking a part counts it as zero", () => {
  expect(compareVersions("1.2", "1.2.0")).toBe(0);
});

it("patch releases are named from the first to the last", () => {
  expect(patchReleases("0.2.9", "0.2.11")).toEqual(["0.2.9", "0.2.10", "0.2.11"]);
  expect(patchReleases("0.3.0-rc-1", "0.3.0-rc-1")).toEqual(["0.3.0-rc-1"]);
});

it("a version tells its major and the line of releases that share interfaces", () => {
  expect(majorOf("36.0.9")).toBe(36);
  expect(releaseLine("0.2.13")).toBe("0.2");
});
