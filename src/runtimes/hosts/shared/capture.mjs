// Runs in Node 16 and newer, bun, browsers and workerd.

export const CAP = 16 * 1024 * 1024;

/** The phase of a job, and its guest's output on stdout (0) and stderr (1). */
export class Capture {
  constructor() {
    this.phase = "compile";
    this.chunks = [[], []];
    this.sizes = [0, 0];
  }

  /** Keeps a copy of bytes or text; beyond the cap they are dropped. */
  write(stream, data) {
    const room = CAP - this.sizes[stream];
    if (room <= 0) return;
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const kept = new Uint8Array(bytes.subarray(0, room));
    this.sizes[stream] += kept.length;
    this.chunks[stream].push(kept);
  }

  bytes(stream) {
    const all = new Uint8Array(this.sizes[stream]);
    let at = 0;
    for (const chunk of this.chunks[stream]) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}
