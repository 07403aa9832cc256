import { abisOf } from "../../exports/abis.js";
import { badgePath } from "../../exports/badges.js";
import { embedPath } from "../../exports/embeds.js";
import type { PageKind } from "../page.js";

/** The files for programs and other pages, by address. */
export interface DataPage {
  /** Where this site stands. */
  url: string;
  abis: { id: string; name: string; json: string; csv: string; embed: string }[];
  badges: { runtime: string; path: string }[];
  example: { runtime: string; badge: string; page: string; embed: string } | undefined;
}

export const dataPages: PageKind = function* (context) {
  const abis = abisOf(context).map(({ id, name }) => ({
    id,
    name,
    json: `data/${id}.json`,
    csv: `data/${id}.csv`,
    embed: embedPath(id),
  }));
  const badges = context.newest.map(({ runtime }) => ({ runtime, path: badgePath(runtime) }));
  const [first] = context.newest;
  const [abi] = abis;
  const view: DataPage = {
    url: context.data.url,
    abis,
    badges,
    example: first &&
      abi && { runtime: first.runtime, badge: badgePath(first.runtime), page: first.href, embed: abi.embed },
  };
  yield {
    path: "data.html",
    title: "Data, badges and tables for others · wasi-scan",
    description: "The measured WASI and WASIX support as JSON and CSV, as badges, and as tables to embed.",
    section: "about",
    template: "data",
    view,
  };
};
