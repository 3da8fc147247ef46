/** Files that are no archive of torch.save: the reason names what they are, and what to do. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveFile } from "../../../src/safetensors/torch.js";
import { tensor } from "../../../src/torch/creation.js";
import { load, save } from "../../../src/torch/serialization/index.js";
import { noPython, python } from "../../python.js";

let folder: string;
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-formats-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(noPython)("what Python wrote otherwise", () => {
  const SCRIPT = `
import pickle, tarfile
folder = args["folder"] + "/"
module = nn.Linear(2, 2)
torch.jit.save(torch.jit.script(module), folder + "script.pt")
torch.jit.save(torch.jit.trace(module, torch.ones(1, 2)), folder + "trace.pt")
torch.export.save(torch.export.export(module, (torch.ones(1, 2),)), folder + "export.pt2")
pickle.dump({"a": 1}, open(folder + "pickle.pt", "wb"))
open(folder + "pickle", "wb").write(b"x")
with tarfile.open(folder + "tar.pt", "w:") as tar: tar.add(folder + "pickle", "pickle")
result = None
`;
  beforeAll(() => python(SCRIPT, { folder }), 120_000);

  test.each([
    ["script.pt", /it is a TorchScript archive \(of torch\.jit\.save\), a program: load it with torch\.jit\.load/],
    ["trace.pt", /it is a TorchScript archive/],
    ["export.pt2", /it is an archive of torch\.export, a program: load it with torch\.export\.load/],
    ["pickle.pt", /it is a pickle of Python alone, not of torch\.save/],
    ["tar.pt", /its tar archive has no file "storages"/],
  ])("%s is refused for what it is", async (name, reason) => {
    await expect(load(path(name))).rejects.toThrow(reason);
  });
});

test("what a download or another library left is refused for what it is", async () => {
  await save({ a: 1 }, path("whole.pt"));
  await saveFile({ a: tensor([1, 2]) }, path("a.safetensors"));
  const files: [string | Uint8Array, RegExp][] = [
    [gzipSync(await readFile(path("whole.pt"))), /it is compressed with gzip/],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", /it is a pointer of Git LFS/],
    [await readFile(path("a.safetensors")), /it looks like a safetensors file; read it with safetensors\.loadFile/],
    ["", /it is empty/],
    ["<!doctype html>", /it does not begin as a zip archive/],
  ];
  for (const [content, reason] of files) {
    await writeFile(path("other.pt"), content);
    await expect(load(path("other.pt"))).rejects.toThrow(reason);
  }
});
