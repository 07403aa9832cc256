// Loaded before a program: prints at its end how much memory it held at most, in KiB.
"use strict";
process.on("exit", () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`));
