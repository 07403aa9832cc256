/** Where an input's bytes lie, and what it is called in reports: they differ for a download or standard input. */
export interface Place {
  name: string;
  path: string;
}
