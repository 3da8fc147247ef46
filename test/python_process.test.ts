/** Python's scripts are run as if each began a Python of its own. */

import { describe, expect, test } from "vitest";
import { noPython, runScript } from "./python_process.js";

describe.skipIf(noPython)("a script of the tests", () => {
  test("sees nothing of what another did", async () => {
    const state =
      "import os, sys, torch\nprint(torch.get_default_dtype(), hasattr(torch, 'mine'), 'MINE' in os.environ)\n";
    const change = "torch.set_default_dtype(torch.float64); torch.mine = 1; os.environ['MINE'] = '1'\n";
    const [before, after] = [await runScript(state + change, ""), await runScript(state, "")];
    expect([before, after]).toEqual(Array(2).fill("torch.float32 False False\n"));
  });

  test("has the folder, the environment and the input of who asks", async () => {
    process.env.LIBTORCH_NODE_ASKED = "ä";
    try {
      const script =
        "import os, sys\nprint(os.getcwd(), os.environ['LIBTORCH_NODE_ASKED'], sys.argv, __name__, end=sys.stdin.read())";
      expect(await runScript(script, "ö\n")).toBe(`${process.cwd()} ä ['-c'] __main__ö\n`);
    } finally {
      delete process.env.LIBTORCH_NODE_ASKED;
    }
  });

  test("has classes that pickle finds", async () => {
    const script = "import pickle\nclass Own: pass\nprint(type(pickle.loads(pickle.dumps(Own()))).__module__)";
    expect(await runScript(script, "")).toBe("__main__\n");
  });

  test("tells how it failed, and of which signal it died", async () => {
    await expect(runScript("raise ValueError('so it is')", "")).rejects.toThrow(/ValueError: so it is/);
    await expect(runScript("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "")).rejects.toThrow(
      /SIGKILL|signal 9/,
    );
  });

  test("starts processes and threads", async () => {
    const script =
      "import subprocess, sys, torch\nfrom torch.utils.data import DataLoader\n" +
      "code = subprocess.run([sys.executable, '-c', 'exit(3)']).returncode\n" +
      "print(code, [b.tolist() for b in DataLoader(range(4), batch_size=2, num_workers=1)])";
    expect(await runScript(script, "")).toBe("3 [[0, 1], [2, 3]]\n");
  });
});
