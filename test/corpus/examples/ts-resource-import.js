import { Example } from "test:component/resources";

export const run = {
  run() {
    if (new Example().hello("host") === "") throw "no greeting";
  },
};
