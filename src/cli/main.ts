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
  generate: { summary: "go on from a prompt with a saved model", load: () => import("./generate.js") },
  compare: {
    summary: "run the same training here and in Python and compare every bit",
    load: () => import("./compare.js"),
  },
  install: { summary: "fetch the CUDA build of libtorch", load: () => import("./install.js") },
  uninstall: { summary: "remove what install fetched", load: () => import("./uninstall.js") },
  list: { summary: "show the builds of libtorch that are installed", load: () => import("./list.js") },
  doctor: {
    summary: "say what works on this machine, and how to mend what does not",
    load: () => import("./doctor.js"),
  },
  report: { summary: "write one HTML page about a saved run", load: () => import("./report.js") },
};

const exitCodes = `
Exit codes:
  ${ExitCode.ok}    done; for compare: both sides are identical
  ${ExitCode.failed}    it failed; for compare: the sides differ
  ${ExitCode.usage}    the command line, or its configuration file, was wrong
  ${ExitCode.interrupted}  interrupted (Ctrl+C)`;

async function main(args: string[]): Promise<void> {
  const program = new Command("libtorch-node")
    .description("PyTorch for Node")
    .version(packageVersion())
    .addHelpText("afterAll", exitCodes)
    .exitOverride();
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = program.command(name).description(summary).showHelpAfterError("(--help tells more)").exitOverride();
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
