/** The README.md beside an adapter. Follows peft/peft_model.py (`create_or_update_model_card`). */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../internal/files/atomic_write.js";
import { exists } from "../internal/files/exists.js";
import { PEFT_VERSION } from "./utils/constants.js";

const HEADING = "### Framework versions";
const FRONT = /^---\n([\s\S]*?)\n---\n/;

/** What is said of an adapter at the head of the file. */
export interface CardData {
  baseModel: string | null;
  tags: readonly string[];
  pipelineTag: string | null;
}

/** A text in YAML, which needs quotes where it would be read as something else. */
const scalar = (text: string): string =>
  text === "" || /:$|: | #|^[\s\-?:,[\]{}#&*!|>'"%@`]/.test(text) ? `'${text}'` : text;

/** The file's head with these: what the user wrote there beside them stays. */
function frontMatter(before: string, { baseModel, tags, pipelineTag }: CardData): string {
  const kept = before
    .split("\n")
    .filter((line) => line !== "")
    .join("\n")
    .replace(/^tags:\n(?:(?:- | {2}).*\n?)*/m, "")
    .replace(/^(library_name|base_model):.*\n?/gm, "")
    .trimEnd();
  const hasPipeline = /^pipeline_tag:/m.test(kept);
  return [
    ...(baseModel === null ? [] : [`base_model: ${scalar(baseModel)}`]),
    "library_name: peft",
    ...(pipelineTag === null || hasPipeline ? [] : [`pipeline_tag: ${pipelineTag}`]),
    ...(tags.length === 0 ? [] : ["tags:", ...[...tags].sort().map((tag) => `- ${scalar(tag)}`)]),
    ...(kept === "" ? [] : [kept]),
  ].join("\n");
}

/** Writes the README.md of an adapter, or brings one that is there up to date. */
export async function createOrUpdateModelCard(folder: string, data: CardData): Promise<void> {
  const path = join(folder, "README.md");
  const before = (await exists(path)) ? await readFile(path, "utf8") : "# Adapter\n";
  const head = FRONT.exec(before);
  const body = head === null ? before : before.slice(head[0].length);
  const lines = body.split("\n");
  const version = `- PEFT ${PEFT_VERSION}`;
  if (!lines.includes(version)) {
    const at = lines.indexOf(HEADING);
    if (at >= 0) lines.splice(at + 2, 0, version);
    else lines.push(HEADING, "", version);
  }
  const text = lines.join("\n").replace(/^\n*/, "\n");
  await writeFileAtomic(path, [`---\n${frontMatter(head?.[1] ?? "", data)}\n---\n${text}`]);
}
