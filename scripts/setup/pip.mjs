// pip in the private environment.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pinned } from "./libtorch.mjs";
import { paths } from "./paths.mjs";
import { SetupError } from "./report.mjs";
import { run, tail, withoutAddresses } from "./run.mjs";

const cpuWheels = "https://download.pytorch.org/whl/cpu";

/** Names the one torch that is installed, with the hashes of its files. */
export const torchFile = fileURLToPath(new URL("./torch.txt", import.meta.url));

/**
 * Installs the CPU build of the pinned torch, without what it depends on, if it is one of the files that are known by their
 * hashes: from wherever the machine's pip is configured to look, and only when it is not found there, from PyTorch's own
 * index of CPU wheels as well.
 */
export async function installTorch(progress) {
  const torch = ["--no-deps", "--require-hashes", "-r", torchFile];
  progress.update(`installing torch ${pinned}`);
  const first = await pip(torch, progress);
  if (first.code === 0) return;
  if (!/No matching distribution found for torch/.test(first.output)) throw pipFailed(first.output);
  progress.update("not found in pip's own indexes: adding PyTorch's index of CPU wheels");
  await pipInstall([...torch, "--extra-index-url", cpuWheels], progress);
}

/** `pip install` in the private environment. */
export async function pipInstall(args, progress) {
  const { code, output } = await pip(args, progress);
  if (code !== 0) throw pipFailed(output);
}

function pip(args, progress) {
  const quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"];
  return run(paths.python, ["-m", "pip", "install", ...quiet, ...args], {
    log: join(paths.state, "pip.log"),
    onLine: (line) => {
      const doing = /^\s*(Downloading|Installing collected packages)[: ]?\s*(.*)/.exec(withoutAddresses(line));
      if (doing && !doing[2].includes(".metadata"))
        progress.update(doing[1] === "Downloading" ? doing[0].trim() : "unpacking");
    },
  });
}

function pipFailed(output) {
  return new SetupError("pip could not fill the Python environment:", [...tail(output, 6), "", ...adviceFor(output)]);
}

function adviceFor(output) {
  if (/No space left on device/.test(output)) {
    return [
      "The disk is full (pip unpacks in the temporary folder, which TMPDIR can move).",
      "Free some space and start again, or set LIBTORCH to a torch that is already installed.",
    ];
  }
  if (/DO NOT MATCH THE HASHES/.test(output)) {
    return [
      "A file is not the one that was published under its name: an index or a mirror that pip is configured with gives another.",
      "To use a torch of your own, install it yourself and set LIBTORCH to its folder.",
    ];
  }
  if (/No matching distribution found for torch/.test(output)) {
    return [
      `There is no torch ${pinned} for this Python and platform. It is made for Python 3.10 to 3.14:`,
      "set PYTHON to one of these, or set LIBTORCH to a torch that is already installed.",
    ];
  }
  if (
    /ConnectionError|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Temporary failure in name resolution/.test(
      output,
    )
  ) {
    return ["The package index cannot be reached: check the network and pip's proxy settings, then start again."];
  }
  return ["The whole output is in .setup/pip.log. Once it is mended, start again: what is done is kept."];
}
