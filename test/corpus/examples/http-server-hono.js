import * as types from "wasi:http/types@0.2.12";
import { respond } from "./respond.js";

const routes = { "/": "front page\n", "/hello": "hello\n" };

export const incomingHandler = {
  handle(request, out) {
    const text = routes[request.pathWithQuery()?.split("?")[0]];
    respond(types, out, text === undefined ? { status: 404, text: "nothing here\n" } : { text });
  },
};
