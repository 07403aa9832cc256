import { Cursor } from "./cursor.js";
import { describeSection, type Section } from "./sections.js";
import type { Window } from "./window.js";

/**
 * Reads one section from front to back, by default one MiB at a time. What is read with {@link cursor} must have been asked of
 * {@link need} before; the cursor never sees more than the section.
 */
export class SectionStream {
  cursor: Cursor;

  constructor(
    private readonly window: Window,
    private readonly section: Section,
    private readonly stretch = 1024 * 1024,
  ) {
    this.cursor = this.over(new Uint8Array(0), section.offset);
  }

  /** Where the cursor is in the file. */
  get offset(): number {
    return this.cursor.place.offset + this.cursor.at;
  }

  /** Whether the next `length` bytes are there already. */
  has(length: number): boolean {
    return this.cursor.bytes.length - this.cursor.at >= length;
  }

  /** Makes sure that the next `length` bytes are there, or as many as the section still has. True where they are. */
  async need(length: number): Promise<boolean> {
    const { cursor } = this;
    if (this.has(length)) return true;
    const offset = this.offset;
    const left = this.section.offset + this.section.size - offset;
    const wanted = Math.min(left, Math.max(length, this.stretch));
    if (cursor.bytes.length - cursor.at < wanted)
      this.cursor = this.over(await this.window.read(offset, wanted), offset);
    return wanted >= length;
  }

  /** Steps over bytes that are not read at all. */
  skip(length: number): void {
    const { cursor } = this;
    if (length <= cursor.bytes.length - cursor.at) {
      cursor.at += length;
      return;
    }
    const offset = this.offset + length;
    if (offset > this.section.offset + this.section.size) cursor.fail("has an entry that is longer than the section");
    this.cursor = this.over(new Uint8Array(0), offset);
  }

  private over(bytes: Uint8Array, offset: number): Cursor {
    return new Cursor(bytes, { input: this.window.name, part: describeSection("core", this.section.id), offset });
  }
}
