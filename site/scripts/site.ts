// Every page works without this, except for the search.

import { startDropZone } from "./drop-zone.js";
import { startFilter } from "./filter.js";
import { startNeeded } from "./needed.js";
import { openTarget } from "./open-target.js";
import { startSearch } from "./search.js";

const search = document.getElementById("search");
if (search instanceof HTMLFormElement) startSearch(search);
const filter = document.getElementById("filter");
if (filter instanceof HTMLFormElement) startFilter(filter);
const drop = document.getElementById("drop");
if (drop) startDropZone(drop);
const since = document.getElementById("since");
const needed = document.getElementById("needed");
if (since instanceof HTMLTableElement && needed) startNeeded(since, needed);
openTarget();
addEventListener("hashchange", openTarget);
