import { type Command, InvalidArgumentError } from "commander";
import type { GenerateOptions } from "../train/language_model.js";

interface Flags extends GenerateOptions {
  json?: boolean;
}

export function define(command: Command): void {
  command
    .argument("<dir>", "a folder that train --save wrote")
    .argument("<prompt>", "the beginning of the text")
    .option("--max-new-tokens <n>", "stop after so many words or characters (default: 20)", toNumber)
    .option(
      "--temperature <x>",
      "0 takes the likeliest each time; above, tokens are drawn (default: 0, or 1 with --top-k)",
      toNumber,
    )
    .option("--top-k <n>", "draw only among so many of the likeliest (default: all)", toNumber)
    .option("--seed <n>", "seed of the draws (default: 0)", toNumber)
    .option("--json", "print one JSON object and nothing else")
    .action(generate);
}

async function generate(folder: string, prompt: string, { json, ...options }: Flags): Promise<void> {
  const { LanguageModel } = await import("../train/language_model.js");
  const model = await LanguageModel.load(folder);
  const text = model.generate(prompt, { seed: 0, ...options });
  process.stdout.write(`${json ? JSON.stringify({ prompt, text }) : text}\n`);
}

function toNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) throw new InvalidArgumentError("expected a number");
  return number;
}
