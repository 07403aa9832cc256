import { getEnvironment } from "wasi:cli/environment@0.2.6";
import { get } from "wasi:config/store@0.2.0-rc.1";
import * as types from "wasi:http/types@0.2.6";
import { respond } from "./respond.js";

const routes = {
  "/env": () => Object.fromEntries(getEnvironment()),
  "/setting": () => ({ colour: get("colour") ?? null }),
};

export const incomingHandler = {
  handle(request, out) {
    const answer = routes[request.pathWithQuery()];
    respond(types, out, answer ? { text: JSON.stringify(answer()) } : { status: 404, text: "nothing here" });
  },
};
