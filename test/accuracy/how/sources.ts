import { resolve } from "node:path";
import type { Entry } from "../corpus.js";

export const sourcePath = (entry: Entry): string => resolve("test/accuracy/sources", entry.source as string);
