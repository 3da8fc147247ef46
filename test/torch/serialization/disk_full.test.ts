import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import * as safetensors from "../../../src/safetensors/index.js";
import { temporaryFolder } from "./folder.js";

const disk = temporaryFolder()("disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
});
const noDisk = mounted ? undefined : "no right to mount a small disk: run as root to have this tested";

describe.skipIf(noDisk)("a full disk", () => {
  const big = { x: torch.ones(1 << 19) };
  const small = { x: torch.ones(3) };
  test.each([
    ["torch.save", torch.save, torch.load<typeof small>, `${disk}/weights.pt`],
    ["safetensors.saveFile", safetensors.saveFile, safetensors.loadFile, `${disk}/weights.safetensors`],
  ] as const)("is an error of %s that names the file, and the old file stays", async (_name, save, load, path) => {
    await save(small, path);
    const before = readFileSync(path);
    await expect(save(big, path)).rejects.toMatchObject({
      code: "ENOSPC",
      path,
      message: expect.stringContaining(path),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect((await load(path)).x!.tolist()).toEqual([1, 1, 1]);
  });
});

test("a folder that is not there is an error that names the file", async () => {
  const path = `${disk}/nowhere/weights.pt`;
  await expect(torch.save({}, path)).rejects.toMatchObject({ code: "ENOENT", message: expect.stringContaining(path) });
});
