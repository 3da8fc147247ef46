import { Command, CommanderError } from "commander";
import { packageVersion } from "../internal/package_root.js";
import { ExitCode, reportError } from "./exit.js";

/** A command's file: it adds arguments, options and an action. Loaded only when the command line names it. */
export interface CommandFile {
  /** @param args The whole command line: what is chosen there may decide which options there are. */
  define(command: Command, args: readonly string[]): void | Promise<void>;
}

const commands: Record<string, { summary: string; load: () => Promise<CommandFile> }> = {
  train: { summary: "train a language model on a text", load: () => import("./train.js") },
  generate: { summary: "continue a prompt with a saved model", load: () => import("./generate.js") },
  chat: { summary: "talk with a chat model", load: () => import("./chat.js") },
  compare: {
    summary: "run the same training here and in Python, and compare the results bit for bit",
    load: () => import("./compare.js"),
  },
  install: { summary: "download the CUDA build of libtorch", load: () => import("./install.js") },
  uninstall: { summary: "remove what install downloaded", load: () => import("./uninstall.js") },
  list: { summary: "list the installed builds of libtorch", load: () => import("./list.js") },
  doctor: {
    summary: "check what works on this machine, and how to fix what does not",
    load: () => import("./doctor.js"),
  },
  report: { summary: "write an HTML report about a saved run", load: () => import("./report.js") },
};

const exitCodes = `
Exit codes:
  ${ExitCode.ok}    success; for compare: the results are identical
  ${ExitCode.failed}    failure; for compare: the results differ
  ${ExitCode.usage}    wrong command line or configuration file
  ${ExitCode.interrupted}  interrupted (Ctrl+C)`;

async function main(args: string[]): Promise<void> {
  const program = new Command("libtorch-node")
    .description("PyTorch for Node")
    .version(packageVersion())
    .addHelpText("afterAll", exitCodes)
    .exitOverride();
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = program.command(name).description(summary).showHelpAfterError("(see --help)").exitOverride();
    if (args.includes(name)) await (await load()).define(command, args);
  }
  await program.parseAsync(args, { from: "user" });
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  // Commander has already written what it has to say.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  else process.exitCode = reportError(error);
}
