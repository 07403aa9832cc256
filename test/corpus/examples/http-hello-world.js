import * as types from "wasi:http/types@0.2.2";
import { respond } from "./respond.js";

export const incomingHandler = {
  handle: (_request, out) => respond(types, out, { text: "hello over HTTP\n" }),
};
