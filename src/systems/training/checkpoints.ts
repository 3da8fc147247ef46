import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic, writeFolderAtomic } from "../../internal/files/atomic_write.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { load } from "../../torch/serialization/load.js";
import { save } from "../../torch/serialization/save.js";
import type { Tensor } from "../../torch/tensor.js";
import { loadWeights } from "../../transformers/trainer/checkpoint.js";
import { rotateCheckpoints } from "../../transformers/trainer/checkpoint_folders.js";
import type { Session } from "../recipes/system.js";
import type { BatchReader } from "./batch_reader.js";
import { type CheckpointPlan, startText, TRAINING_NAME } from "./checkpoint_plan.js";
import type { History } from "./history.js";
import { writeLanguageModel } from "./language_model.js";
import { type RandomState, randomState } from "./random_state.js";

const OPTIMIZER_NAME = "optimizer.pt";
const STATE_NAME = "training_state.pt";

/** What `training_state.pt` holds, for Python's `torch.load` too. */
interface SavedState {
  step: number;
  random: RandomState;
  /** The generators before the order of the present pass was drawn; null between two passes. */
  pass_began: RandomState | null;
  /** For every step, in float64; `grad_norm` is empty where it was not computed. */
  history: { loss: Tensor; grad_norm: Tensor; learning_rate: Tensor; tokens: Tensor; seconds: Tensor };
  /** Rows of step, loss on what is trained on, loss on what is held back. */
  evaluations: Tensor;
}

const float64 = (values: number[] | number[][]) => tensor(values, { dtype: "float64" });

/**
 * Writes the checkpoints of a training: folders `checkpoint-N` with the model and its tokenizer as `save` writes them,
 * `optimizer.pt`, `training_state.pt` and `training.json`, each there as a whole or not at all.
 */
export class Checkpoints {
  #last: number;

  /** @param step The step that was gone on from. */
  constructor(
    private readonly plan: CheckpointPlan,
    step: number,
  ) {
    this.#last = step;
  }

  /** Writes a checkpoint when it is time for one, or at any time that is not the beginning when `wanted`. */
  async afterStep(session: Session, history: History, reader: BatchReader, { wanted = false } = {}): Promise<void> {
    const step = history.losses.length;
    if (step === this.#last || !(wanted || step % this.plan.every === 0)) return;
    const { dir, keep, start } = this.plan;
    const folder = join(dir, `checkpoint-${step}`);
    await makeFolder(dir);
    const present = await readdir(folder).catch(() => []);
    await writeFolderAtomic(folder, present, async (target) => {
      await writeLanguageModel(target, session);
      await save(session.optimizer.stateDict(), join(target, OPTIMIZER_NAME));
      const state: SavedState = {
        ...{ step, random: randomState(session.model), pass_began: reader.passBegan },
        history: {
          ...{ loss: float64(history.losses), grad_norm: float64(history.gradNorms) },
          ...{ learning_rate: float64(history.learningRates), tokens: float64(history.tokensSoFar) },
          seconds: float64(history.secondsSoFar),
        },
        evaluations: float64(history.evaluations.map(({ step, train, validation }) => [step, train, validation])),
      };
      await save(state, join(target, STATE_NAME));
      await writeFileAtomic(join(target, TRAINING_NAME), [startText(start)]);
    });
    this.#last = step;
    await rotateCheckpoints(dir, keep, null);
  }
}

/**
 * Puts a training that has just begun to where a checkpoint was written.
 * @returns what had happened until then
 * @throws ValueError for a checkpoint of another model, or one whose parts do not belong together
 */
export async function goOnFrom(folder: string, session: Session, reader: BatchReader): Promise<History> {
  const takeOver = session.optimizer.prepareState(await load(join(folder, OPTIMIZER_NAME), { mapLocation: "cpu" }));
  const path = join(folder, STATE_NAME);
  const state = await load<SavedState>(path, { mapLocation: "cpu" });
  const list = (values: Tensor) => values.tolist() as number[];
  const { loss, grad_norm, learning_rate, tokens, seconds } = state.history;
  const history: History = {
    ...{ losses: list(loss), gradNorms: list(grad_norm), learningRates: list(learning_rate) },
    ...{ tokensSoFar: list(tokens), secondsSoFar: list(seconds) },
    evaluations: (state.evaluations.tolist() as [number, number, number][]).map(([step, train, validation]) => ({
      ...{ step, train, validation },
    })),
  };
  if (history.losses.length !== state.step) {
    throw new ValueError(`Expected the losses of ${state.step} steps in ${path}, but it has ${history.losses.length}`);
  }
  // All of it is read and checked by now.
  await loadWeights(folder, session.model);
  takeOver();
  reader.goTo(state.step % session.stepsPerEpoch, state.pass_began, state.random);
  return history;
}
