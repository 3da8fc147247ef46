/** Where a command writes: what is unfit is known before the work, and what becomes unfit costs no model. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { decodeSafetensors } from "../../src/safetensors/format.js";
import { recordedNumbers } from "../../src/systems/compare/compare_records.js";
import { LanguageModel } from "../../src/systems/training/language_model.js";
import { runCli } from "./run_cli.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "libtorch-node-outputs-")));
const disk = join(folder, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true });
});
const noDisk = !mounted;

const file = join(folder, "file");
writeFileSync(file, "");
mkdirSync(join(folder, "full"));
writeFileSync(join(folder, "full", "letter.txt"), "");

const long = ["train", "--epochs", "1000000"];
const NO_DIRECTORY = "not a directory (ENOTDIR)";
const NOTHING_THERE = "no such file or directory (ENOENT)";

describe("a place that cannot be written is found before the work", () => {
  test.each([
    [[...long, "--save"], "a folder", join(file, "model"), NO_DIRECTORY],
    [[...long, "--save"], "a folder", file, NO_DIRECTORY],
    [[...long, "--save"], "a folder", "/proc/model", NOTHING_THERE],
    [[...long, "--checkpoint"], "a folder", join(file, "model"), NO_DIRECTORY],
    [[...long, "--checkpoint"], "a folder", file, NO_DIRECTORY],
    [[...long, "--checkpoint"], "a folder", "/proc/model", NOTHING_THERE],
    [[...long, "--record"], "a file", join(file, "record"), NO_DIRECTORY],
    [[...long, "--record"], "a file", join(folder, "nowhere", "record"), NOTHING_THERE],
    [[...long, "--record"], "a file", folder, "it is a folder"],
    [[...long, "--record"], "a file", "/dev/full", "it is a device or a pipe"],
    [["compare", "tinylm", "--html"], "a file", join(folder, "nowhere", "page.html"), NOTHING_THERE],
    [["compare", "tinylm", "--html"], "a file", folder, "it is a folder"],
    [["report", folder, "--output"], "a file", join(folder, "nowhere", "page.html"), NOTHING_THERE],
  ])("%j %s %s", async (args, what, path, reason) => {
    const { code, stdout, stderr } = await runCli([...args, path]);
    const error = `error: ${args.at(-1)}: expected ${what} that can be written, but got ${path}: ${reason}\n`;
    expect([code, stdout, stderr]).toEqual([2, "", error]);
  });

  test("a folder with other things in it", async () => {
    const { code, stdout, stderr } = await runCli([...long, "--save", join(folder, "full")]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: --save: expected a new or empty folder, .* holds letter\.txt\./);
  });

  test.skipIf(noDisk)("a folder where a disk is mounted, which nothing can take the place of", async () => {
    const { code, stdout, stderr } = await runCli([...long, "--save", disk]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(
      `error: --save: expected a folder that can be written, but got ${disk}: a disk is mounted`,
    );
  });

  test.skipIf(noDisk)("a full disk", async () => {
    const filler = join(disk, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4096"]);
    const { code, stdout, stderr } = await runCli([...long, "--record", join(disk, "record")]);
    rmSync(filler);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: --record: .*: no space left on device \(ENOSPC\)\n$/);
    expect(readdirSync(disk)).toEqual([]);
  });
});

describe("a place that becomes unfit while the model is trained", () => {
  /** Trains, spoils the place after the first lines, and gives where the model and its record were written instead. */
  async function trainAndSpoil(place: string, spoil: () => void) {
    const cwd = mkdtempSync(join(folder, "cwd-"));
    const args = ["train", "--epochs", "300", "--threads", "1"];
    const outputs = ["--save", join(place, "model"), "--record", join(place, "record.safetensors")];
    let spoilt = false;
    const { code, stdout, stderr } = await runCli([...args, ...outputs], {
      cwd,
      onOutput: () => {
        if (!spoilt) spoil();
        spoilt = true;
      },
    });
    expect(code).toBe(1);
    const told = /^error: --(save|record): Could not write (\S+): .* \(([A-Z]+)\); wrote (\S+) instead$/gm;
    const found = [...stderr.matchAll(told)].map(([, option, path, code, spare]) => ({ option, path, code, spare }));
    expect(found.map(({ option, path }) => [option, path])).toEqual([
      ["save", expect.stringContaining(join(place, "model"))],
      ["record", join(place, "record.safetensors")],
    ]);
    const [model, record] = found.map(({ spare }) => spare as string) as [string, string];
    expect([dirname(dirname(model)), dirname(dirname(record))]).toEqual([cwd, cwd]);
    expect(stdout).toContain(`Saved in ${model}. Next: libtorch-node generate ${model}`);
    expect((await LanguageModel.load(model)).generate("how are")).toMatch(/^how are/);
    expect(recordedNumbers(decodeSafetensors(readFileSync(record)), "losses")).toHaveLength(300);
    return found.map((each) => each.code);
  }

  test("a folder that is a file then: the model is written elsewhere, and where is told", async () => {
    const place = join(folder, "place");
    mkdirSync(place);
    const codes = await trainAndSpoil(place, () => {
      rmSync(place, { recursive: true });
      writeFileSync(place, "");
    });
    expect(codes).toEqual(["ENOTDIR", "ENOTDIR"]);
  });

  test.skipIf(noDisk)("a disk that is full then", async () => {
    const codes = await trainAndSpoil(disk, () => {
      spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "filler")}`, "bs=4096"]);
    });
    expect(codes).toEqual(["ENOSPC", "ENOSPC"]);
  });
});
