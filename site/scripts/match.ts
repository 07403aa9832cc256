/** As src/site/search-index.ts writes it: name, kind, page, other words. */
export type Entry = [name: string, kind: string, href: string, words: string];

/** What people call things that are named otherwise. */
const MEANINGS: Record<string, string> = {
  file: "fd path",
  directory: "path readdir",
  folder: "path readdir",
  stat: "filestat",
  time: "clock",
  sleep: "poll_oneoff thread_sleep",
  socket: "sock",
  network: "sock",
  tcp: "sock",
  dns: "resolve",
  fork: "proc_fork",
  exec: "proc_exec",
  thread: "thread",
  mutex: "futex",
  signal: "signal",
  env: "environ",
  exit: "proc_exit",
  delete: "unlink remove",
  remove: "unlink",
  open: "path_open",
  component: "WASI 0.2",
  preview2: "WASI 0.2",
  preview3: "WASI 0.3",
  preview1: "Preview 1",
};

/**
 * The entries that have all words of a query, best first. `fd write` finds `fd_write`; a word counts more in a name than
 * in what is said about it, and more at the start of a name.
 */
export function search(entries: Entry[], query: string, limit = 10): Entry[] {
  const words = query
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry[0].length - b.entry[0].length)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function scoreOf([name, kind, , more]: Entry, words: string[]): number {
  const plain = name.toLowerCase();
  const parts = plain.split(/[^a-z0-9.]+/);
  let sum = parts.join(" ") === words.join(" ") ? 100 : 0;
  for (const word of words) {
    const score = scoreOfWord(word, plain, parts, `${kind} ${more}`.toLowerCase());
    if (score === 0) return 0;
    sum += score;
  }
  return kind === "runtime" ? sum + 1 : sum;
}

function scoreOfWord(word: string, name: string, parts: string[], more: string): number {
  if (parts.includes(word)) return 12;
  if (parts.some((part) => part.startsWith(word))) return 8;
  if (name.includes(word)) return 5;
  const meant =
    MEANINGS[word]?.toLowerCase().split(" ") ?? MEANINGS[word.replace(/s$/, "")]?.toLowerCase().split(" ") ?? [];
  if (meant.some((one) => name.includes(one))) return 4;
  return more.includes(word) ? 2 : 0;
}
