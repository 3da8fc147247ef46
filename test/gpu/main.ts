/**
 * `npm run test:cuda`: the same computations here and in Python, on this machine's GPU, and what only a GPU can show. Prints
 * a table that says which results have Python's bits and which are within PyTorch's tolerances. Ends with 0 when all is well,
 * 1 when not, 77 where there is no GPU. `--device cpu` runs the computations, and the worlds over gloo, on the CPU.
 */
import torch, { type Tensor, versions } from "../../src/index.js";
import { CASES } from "./cases.js";
import { type Agreement, compare } from "./compare.js";
import { CUDA_ONLY } from "./cuda_only.js";
import { checksOf, checkWithoutGpu, joinAlone, leaveGroup, type Place } from "./distributed.js";
import { runPython, type Values } from "./python.js";

const SKIPPED = 77;

function values(tensor: Tensor): Values {
  return {
    dtype: tensor.dtype.name,
    values: Array.from(tensor.detach().double().cpu().reshape(-1).toTypedArray() as Float64Array),
  };
}

function describe({ verdict, largestDifference }: Agreement): string {
  if (verdict === "bits") return "same bits";
  const by = `largest difference ${largestDifference.toExponential(1)}`;
  return verdict === "close" ? `within tolerance, ${by}` : `DIFFERENT, ${by}`;
}

function compareCases(device: string, bitsOnly: boolean): { rows: string[]; failed: number } {
  const rows: string[] = [];
  let failed = 0;
  const python = runPython(
    CASES.map((one) => one.python),
    device,
  );
  console.log(`Python's torch ${python.torch}, here libtorch ${versions().libtorch}\n`);
  for (const [i, one] of CASES.entries()) {
    torch.manualSeed(0);
    const ours = one.ours(device);
    for (const [name, tensor] of Object.entries(ours)) {
      const agreement = compare(values(tensor), python.answers[i]?.[name] as Values);
      if (agreement.verdict === "different" || (bitsOnly && agreement.verdict !== "bits")) failed += 1;
      rows.push(`| ${one.name} | ${name} | ${describe(agreement)} |`);
    }
  }
  return { rows, failed };
}

type Check = readonly [name: string, check: () => Promise<string | void> | string | void];

async function runChecks(checks: readonly Check[]): Promise<{ rows: string[]; failed: number }> {
  const rows: string[] = [];
  let failed = 0;
  for (const [name, check] of checks) {
    try {
      rows.push(`| ${name} | | ${(await check()) ?? "holds"} |`);
    } catch (error) {
      failed += 1;
      rows.push(`| ${name} | | FAILED: ${(error as Error).message.split("\n")[0]} |`);
    }
  }
  return { rows, failed };
}

/** Worlds of one, one after the other. */
async function checkWorlds(places: Place[]): Promise<{ rows: string[]; failed: number }> {
  const { distributed } = torch;
  const checks = places.flatMap((place): Check[] => {
    const at = (name: string) => `${place.backend} on ${place.device}: ${name}`;
    return [
      [at("a world is made"), () => joinAlone(place.backend)],
      ...checksOf(place).map(([name, check]): Check => [at(name), () => check(place)]),
      [at("it ends"), () => distributed.destroyProcessGroup()],
    ];
  });
  return runChecks(checks);
}

/** Why there is no GPU to use; null when there is one. */
function whyNoGpu(): string | null {
  try {
    torch.cuda.init();
    return torch.cuda.deviceCount() > 0 ? null : "no CUDA device is visible";
  } catch (error) {
    return (error as Error).message;
  }
}

/** What a user gives for an option. */
function option(name: string): string | undefined {
  return process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
}

async function main(device: string): Promise<void> {
  const onCpu = device === "cpu";
  const worlds = onCpu ? ["gloo"] : ["nccl", "gloo"];
  const results = [
    compareCases(device, onCpu),
    await runChecks(onCpu ? [["NCCL without a GPU", checkWithoutGpu]] : CUDA_ONLY),
    await checkWorlds(worlds.map((backend) => ({ backend, device }))),
  ];
  console.log(
    ["| what | result | on this device |", "| --- | --- | --- |", ...results.flatMap((r) => r.rows)].join("\n"),
  );
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const count = results.reduce((sum, result) => sum + result.rows.length, 0);
  console.log(`\n${count - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

const device = option("--device") ?? "cuda";
const backend = option("--leave-group");
const reason = device === "cpu" ? null : whyNoGpu();
if (reason !== null) {
  console.log(`skipped: test:cuda needs a GPU, and there is none: ${reason}`);
  process.exitCode = SKIPPED;
} else if (backend !== undefined) {
  await leaveGroup({ backend, device });
} else {
  await main(device);
}
