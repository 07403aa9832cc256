// Loaded before a program: what it used is written to the file that USAGE names when it ends.
"use strict";
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.USAGE, JSON.stringify({ ms: (user + system) / 1000, mb: maxRSS / 1024 }));
});
