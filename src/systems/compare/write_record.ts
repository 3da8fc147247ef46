import { saveFile } from "../../safetensors/torch.js";
import { tensor } from "../../torch/creation.js";
import type { Tensor } from "../../torch/tensor.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import type { TrainingRun } from "../training/run.js";

/** Writes what a comparison needs of a run: the same tensors, under the same names, that `write_record` of reference/common.py writes. */
export async function writeRecord(run: TrainingRun<GenerativeModel>, path: string): Promise<void> {
  // Without a cache, as the Python side generates: what is chosen then depends on the very same bits.
  const [generated] = run.generateIds([run.prompt], { maxNewTokens: 20, useCache: false });
  const evaluations = run.evaluations.map(({ train, validation }) => [train, validation]);
  // Copies: a record has each weight under its own name, tied ones too, and a file does not hold one memory twice.
  const weights = Object.entries(run.model.stateDict()).map(([name, weight]) => [`weights.${name}`, weight.clone()]);
  await saveFile(
    {
      losses: tensor(Float32Array.from(run.losses)),
      grad_norms: tensor(Float32Array.from(run.gradNorms ?? [])),
      generated_ids: tensor(generated!, { dtype: "int64" }),
      ...(evaluations.length > 0 ? { evaluations: tensor(evaluations) } : {}),
      ...(run.logHistory === null ? {} : logRecords(run.logHistory)),
      ...Object.fromEntries(weights),
    },
    path,
  );
}

const STEP_COLUMNS = ["loss", "grad_norm", "learning_rate", "epoch", "step"];
const SUMMARY_COLUMNS = ["train_loss", "total_flos", "epoch", "step"];

/** What the Trainer logged, without what depends on the clock. */
function logRecords(rows: readonly Record<string, number>[]): Record<string, Tensor> {
  const steps = rows.slice(0, -1).flatMap((row) => STEP_COLUMNS.map((name) => row[name] ?? Number.NaN));
  const summary = SUMMARY_COLUMNS.map((name) => rows.at(-1)?.[name] ?? Number.NaN);
  return {
    log_history: tensor(Float64Array.from(steps)).view(-1, STEP_COLUMNS.length),
    summary: tensor(Float64Array.from(summary)),
  };
}
