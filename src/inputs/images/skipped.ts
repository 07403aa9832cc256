import type { ListOptions, Tell } from "../input.js";

/** What the listing of an image is asked for. */
export interface ImageOptions extends ListOptions {
  tell: Tell;
}

/** Takes what in an image is not judged, and why. */
export type Skip = (what: string, why: string) => void;

export const skipIn =
  (input: string, tell: Tell): Skip =>
  (what, why) =>
    tell({ kind: "skipped", input, message: `${input}: ${what}: ${why}` });
