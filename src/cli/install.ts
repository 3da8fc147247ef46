import { Argument, type Command, Option } from "commander";
import type { InstallOptions } from "../install/install.js";
import { interruptSignal } from "./exit.js";
import { showInstall } from "./install_progress.js";

interface Flags extends Pick<InstallOptions, "from" | "python" | "force"> {
  json?: boolean;
}

const environment = `
Environment:
  HTTPS_PROXY, HTTP_PROXY, NO_PROXY   the usual proxies
  LIBTORCH_NODE_MIRROR                URL of a folder with the same files, instead of PyTorch's server
  LIBTORCH_NODE_CACHE                 where builds are kept (default: libtorch-node in your cache folder)

You can interrupt it at any time (Ctrl+C); the next run resumes where it stopped.`;

export function define(command: Command): void {
  command
    .addArgument(new Argument("<what>", "the build").choices(["cuda"]))
    .addOption(
      new Option("--from <file...>", "files that you downloaded elsewhere, for a machine without a network").conflicts(
        "python",
      ),
    )
    .option(
      "--python <path>",
      "use the torch of this Python (interpreter or virtual environment) instead of downloading one",
    )
    .option("--force", "install even if there is no NVIDIA driver, or one that is too old")
    .option("--json", "print one JSON object and nothing else")
    .addHelpText("after", environment)
    .action(install);
}

async function install(_what: string, { json, ...flags }: Flags): Promise<void> {
  const { installCuda } = await import("../install/install.js");
  const shown = json ? undefined : await showInstall();
  try {
    const installed = await installCuda({ ...flags, signal: interruptSignal(), onEvent: shown?.onEvent });
    shown?.end();
    const { version, variant, path, already } = installed;
    process.stdout.write(
      json
        ? `${JSON.stringify(installed)}\n`
        : `libtorch ${version} (${variant}) ${already ? "was already installed" : "is installed"} in ${path}\n`,
    );
  } finally {
    shown?.end();
  }
}
