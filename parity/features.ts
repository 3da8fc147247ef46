/** FEATURES.md: which names are here, and what parity found. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { namesPart } from "./names.js";
import { parityPart } from "./page.js";
import type { Report } from "./report.js";

const HEAD = `# Features

Which of PyTorch's public names are here, and how far they give Python's bits. Written by \`npm run parity -- --features FEATURES.md\`
(the names alone by \`npm run parity -- --features FEATURES.md --names-only\`); not edited by hand.
`;

const PARITY = "## Parity by database";

/** The two parts of the page as they are in the file. */
export function readFeatures(file: string): { names: string; parity: string } {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const at = text.indexOf(PARITY);
  const [before, parity] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
  return { names: before.slice(HEAD.length).trim(), parity };
}

/** Writes the page anew; without a report, its parity stays what it is. */
export async function writeFeatures(file: string, report: Report | null): Promise<void> {
  const parity = report === null ? readFeatures(file).parity : parityPart(report);
  writeFileSync(file, `${HEAD}\n${(await namesPart()).trim()}\n\n${parity.trim()}\n`);
}
