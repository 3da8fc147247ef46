/** The execution trace names the operators that Python's names. */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch from "libtorch-node";
import { expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const SCRIPT = `
import tempfile, os
from torch.profiler import ExecutionTraceObserver
path = os.path.join(tempfile.mkdtemp(), "trace.json")
observer = ExecutionTraceObserver().register_callback(path)
torch.ones(2).exp()
observer.start()
torch.ones(2, 3).matmul(torch.ones(3, 2)).sin_()
observer.stop()
torch.ones(2).cos()
states = [observer.is_registered, observer.is_running(), observer.get_output_file_path() == path]
observer.cleanup()
nodes = json.load(open(path))["nodes"]
result = [[n["name"] for n in nodes if n["name"].startswith("aten::")], states, observer.is_registered]
`;

test.skipIf(noPython)(
  "operators between start and stop",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "trace-"));
    const path = join(folder, "trace.json");
    const observer = new torch.profiler.ExecutionTraceObserver().registerCallback(path);
    torch.ones(2).exp();
    observer.start();
    torch.ones(2, 3).matmul(torch.ones(3, 2)).sin_();
    observer.stop();
    torch.ones(2).cos();
    const states = [observer.isRegistered, observer.isRunning(), observer.getOutputFilePath() === path];
    observer.cleanup();
    const { nodes } = JSON.parse(await readFile(path, "utf8")) as { nodes: { name: string }[] };
    await rm(folder, { recursive: true });
    const names = nodes.map(({ name }) => name).filter((name) => name.startsWith("aten::"));
    expect([names, states, observer.isRegistered]).toEqual(await python(SCRIPT));
  },
  60_000,
);
