import torch, { version } from "libtorch-node";
import { expect, test } from "vitest";
import { noPython, python } from "../python.js";

test.skipIf(noPython)("torch.__version__ and torch.version are Python's, without the suffix of its build", async () => {
  const expected = await python<[string, unknown[]]>(
    "v = torch.version\nresult = [torch.__version__, [v.cuda, v.hip, v.rocm, v.xpu]]",
    {},
  );
  expect([torch.__version__, torch.version.__version__]).toEqual(Array(2).fill(expected[0].replace(/\+.*/, "")));
  expect([version.cuda, version.hip, version.rocm, version.xpu]).toEqual(expected[1]);
  expect(torch.versions().libtorch).toBe(torch.__version__);
});
