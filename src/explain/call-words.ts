import { ownProperty } from "../model/names/own-property.js";
import words from "./calls.json" with { type: "json" };

/** What a call is called in another revision, or in an asynchronous program of early WASIX. */
const REVISION = /(_v\d+|\d|_poll)$/;

/**
 * What a syscall or an interface does, and who calls it, in one or two sentences: written by hand from the witx, the
 * WIT and the libcs that call it. Facts only.
 */
export function aboutCall(name: string): string | undefined {
  return ownProperty(words as Record<string, string>, name) ?? ownProperty(words, name.replace(REVISION, ""));
}
