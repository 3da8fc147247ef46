/** `npm run fuzz [cases] [first]`: many damaged files, and what can be read of them held against Python's readers. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fuzz } from "./fuzz.js";

const STEP = 1000;
const PYTHON = `
import json, sys, torch, warnings
from safetensors.torch import load_file
warnings.simplefilter("ignore")
paths, total = json.load(open(sys.argv[1])), {"same": 0, "refused": 0, "different": []}
for path in paths:
    try:
        theirs = load_file(path["path"])
    except Exception:
        total["refused"] += 1
        continue
    ours = path["tensors"]
    same = set(ours) == set(theirs) and all(
        ours[k] == theirs[k].contiguous().reshape(-1).view(torch.uint8).numpy().tobytes().hex() for k in ours)
    if same: total["same"] += 1
    else: total["different"].append(path["path"])
print(json.dumps(total))
`;

const [cases = 20_000, first = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "libtorch-node-fuzz-"));
console.log(`cases ${first} to ${first + cases - 1}; a case that fails stays in ${folder}`);
const total = { refused: 0, read: 0, largestShare: 0 };
const kept: { path: string; tensors: Record<string, string> }[] = [];
for (let from = first; from < first + cases; from += STEP) {
  const result = await fuzz(folder, from, Math.min(from + STEP, first + cases), { keep: true });
  total.refused += result.refused;
  total.read += result.read;
  total.largestShare = Math.max(total.largestShare, result.largestShare);
  kept.push(...result.kept);
  console.log(`${from + STEP - first}: ${total.refused} refused, ${total.read} read`);
}
console.log(
  `${total.refused} refused, ${total.read} read rightly; at most ${total.largestShare.toFixed(2)} times a file's size allocated`,
);

const python = process.env.LIBTORCH_NODE_PYTHON ?? fileURLToPath(new URL("../../../.venv/bin/python", import.meta.url));
if (existsSync(python)) {
  const list = join(folder, "kept.json");
  writeFileSync(list, JSON.stringify(kept));
  const { stdout, stderr, status } = spawnSync(python, ["-c", PYTHON, list], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { same, refused, different } = JSON.parse(stdout) as { same: number; refused: number; different: string[] };
  console.log(`of the safetensors files read here Python reads ${same} with the same bits and refuses ${refused}`);
  if (different.length > 0) throw new Error(`Python reads these otherwise: ${different.join(", ")}`);
} else {
  console.log("no Python: run `npm start` once, or set LIBTORCH_NODE_PYTHON, to have the reads confirmed");
}
rmSync(folder, { recursive: true });
