import { readFile } from "node:fs/promises";
import { runProgram } from "../internal/run_program.js";

/** NVIDIA's driver and the GPUs that it shows. */
export interface Driver {
  /** Such as `"580.65.06"`; null when there is no driver. */
  version: string | null;
  gpus: { name: string; memory: string }[];
}

/** The kernel's own word, then `nvidia-smi`: under WSL only the latter is there, in a container often only the former. */
export async function findDriver(procFile = "/proc/driver/nvidia/version", env = process.env): Promise<Driver> {
  const rows = await nvidiaSmi(env);
  const gpus = rows.map(([, name, memory]) => ({ name: name!, memory: memory! }));
  return { version: (await kernelModule(procFile)) ?? rows[0]?.[0] ?? null, gpus };
}

async function kernelModule(procFile: string): Promise<string | null> {
  try {
    const line = (await readFile(procFile, "utf8")).split("\n")[0]!;
    return /\s(\d+(?:\.\d+)+)\s/.exec(line)?.[1] ?? null;
  } catch {
    return null;
  }
}

async function nvidiaSmi(env: NodeJS.ProcessEnv): Promise<string[][]> {
  const query = ["--query-gpu=driver_version,name,memory.total", "--format=csv,noheader"];
  const end = await runProgram("nvidia-smi", query, { timeoutMs: 20_000, env }).catch(() => null);
  const lines = end?.code === 0 ? end.stdout.trim().split("\n") : [];
  return lines.map((line) => line.split(", ")).filter((columns) => columns.length === 3);
}
