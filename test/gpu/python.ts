/** Runs the Python side of a case: plain PyTorch on the same machine. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/internal/package_root.js";

/** A tensor as it travels: its elements widened to float64, which holds each exactly, and its dtype. */
export interface Values {
  dtype: string;
  values: number[];
}

const SCRIPT = `
import json, sys, warnings
warnings.simplefilter("ignore")
import torch
import torch.nn.functional as F
from torch import nn
request = json.load(sys.stdin)
device = request["device"]
def values(t):
    return {"dtype": str(t.dtype)[6:], "values": [repr(v) for v in t.detach().double().cpu().reshape(-1).tolist()]}
answers = []
for code in request["codes"]:
    torch.manual_seed(0)
    space = {"torch": torch, "nn": nn, "F": F, "device": device}
    exec(code, space)
    answers.append({name: values(value) for name, value in space["leave"].items()})
print(json.dumps({"torch": torch.__version__, "answers": answers}))
`;

/** The Python with torch: LIBTORCH_NODE_PYTHON, else the clone's own, else the one on the PATH. */
export function findPython(): string {
  const own = join(packageRoot(), ".venv", "bin", "python");
  return process.env.LIBTORCH_NODE_PYTHON ?? (existsSync(own) ? own : "python3");
}

/** What each script leaves in `leave`, each begun with seed 0. */
export function runPython(codes: string[], device: string): { torch: string; answers: Record<string, Values>[] } {
  const { status, stdout, stderr } = spawnSync(findPython(), ["-c", SCRIPT], {
    input: JSON.stringify({ codes, device }),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`Python ended with ${status}:\n${stderr}`);
  const { torch, answers } = JSON.parse(stdout) as { torch: string; answers: Record<string, RawValues>[] };
  return { torch, answers: answers.map((answer) => mapValues(answer, read)) };
}

interface RawValues {
  dtype: string;
  values: string[];
}

const NAMES: Record<string, number> = { inf: Number.POSITIVE_INFINITY, "-inf": Number.NEGATIVE_INFINITY };

function read({ dtype, values }: RawValues): Values {
  return { dtype, values: values.map((value) => NAMES[value] ?? Number(value)) };
}

function mapValues<A, B>(object: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
