import { accessSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { withoutSanitizers } from "./sanitized.js";

/** Where Debian and others install it; `CHROMIUM` names another. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const executablePath = [process.env.CHROMIUM ?? [], PLACES].flat().find((path) => {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
});

/** Why tests in a browser cannot run; empty where they can. */
export const noBrowser = executablePath === undefined ? "there is no Chromium here; CHROMIUM can name one" : "";

/** Chromium without a window, and without requests of its own. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  return chromium.launch({
    executablePath,
    env: withoutSanitizers(),
    args: ["--no-sandbox", "--disable-gpu", ...quiet],
  });
}
