#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error("error: the JavaScript is not built yet; run `npm start` (or `npm run build`) in the clone first");
  process.exitCode = 1;
}
