import { Argument, type Command } from "commander";
import { formatBytes } from "../install/bytes.js";
import { interruptSignal } from "./exit.js";

interface Flags {
  all?: boolean;
  json?: boolean;
}

export function define(command: Command): void {
  command
    .addArgument(
      new Argument("[what]", "the builds to remove, including leftovers of interrupted installs").choices(["cuda"]),
    )
    .option("--all", "remove every build, not only those for CUDA")
    .option("--json", "print one JSON object and nothing else")
    .action(remove);
}

async function remove(what: string | undefined, { all, json }: Flags, command: Command): Promise<void> {
  if (what === undefined && !all) command.error("error: expected what to remove: 'cuda' or --all");
  if (what !== undefined && all) command.error(`error: expected '${what}' or --all, but got both`);
  const { uninstall } = await import("../install/inventory.js");
  const removed = await uninstall(all ? "all" : "cuda", { signal: interruptSignal() });
  if (json) process.stdout.write(`${JSON.stringify({ removed })}\n`);
  else if (removed.length === 0) process.stdout.write("nothing is installed\n");
  for (const { version, variant, bytes } of json ? [] : removed) {
    process.stdout.write(`removed libtorch ${version} (${variant}), ${formatBytes(bytes)}\n`);
  }
}
