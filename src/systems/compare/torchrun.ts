/** PyTorch's launcher, which starts the processes of each side. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What Python is called with to start so many processes, each of which writes its stderr to a file of its own below `logs`. */
export const torchrunArguments = (nproc: number, logs: string): string[] => [
  ...["-m", "torch.distributed.run", "--standalone", `--nproc-per-node=${nproc}`],
  // Not `--tee`, which makes torchrun's end wait for its own reading of the files.
  ...["--redirects=2", `--log-dir=${logs}`],
];

/**
 * What the process wrote to stderr that failed first, as torchrun's report says; the report itself, where it names none.
 * @param report What torchrun wrote to stderr.
 */
export async function failedRankStderr(logs: string, report: string): Promise<string> {
  const rank = /^Root Cause[\s\S]*?\(local_rank: (\d+)\)/m.exec(report)?.[1];
  const files = await readdir(logs, { recursive: true }).catch(() => []);
  // FOLDER/attempt_0/RANK/stderr.log
  const file = files.find((path) => path.endsWith(join("/", String(rank), "stderr.log")));
  const text = file === undefined ? "" : (await readFile(join(logs, file), "utf8")).trimEnd();
  return text === "" ? report : `process ${rank} of them:\n${text}`;
}
