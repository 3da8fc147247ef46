/** The checkpoints of the common loop. */

import { join } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { isSystemError } from "../../internal/files/system_error.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import type { OptimizerStateDict } from "../../torch/optim/index.js";
import { load } from "../../torch/serialization/load.js";
import { save } from "../../torch/serialization/save.js";
import type { Tensor } from "../../torch/tensor.js";
import { loadWeights, OPTIMIZER_NAME, prepareStateFrom } from "../../transformers/trainer/checkpoint.js";
import type { ProcessWorld } from "../../transformers/trainer/process_world.js";
import { type TorchRngStates, torchRngStates } from "../../transformers/trainer/rng_states.js";
import { writeCheckpointFolder } from "../../transformers/trainer/trainer_utils.js";
import type { BatchReader } from "./batch_reader.js";
import type { History } from "./history.js";
import { writeLanguageModel } from "./language_model.js";
import type { Observer } from "./observer.js";
import type { CheckpointPlan } from "./run_plan.js";
import type { Session } from "./session.js";
import { startText, TRAINING_NAME } from "./training_start.js";

const STATE_NAME = "training_state.pt";

/** What `training_state.pt` holds, for Python's `torch.load` too. */
interface SavedState {
  step: number;
  random: TorchRngStates;
  /** The generators before the order of the present pass was drawn; null between two passes. */
  pass_began: TorchRngStates | null;
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

  /**
   * @param step The step that was gone on from.
   * @param world The processes that train together, of which the first writes.
   */
  constructor(
    private readonly plan: CheckpointPlan,
    step: number,
    private readonly world: ProcessWorld,
  ) {
    this.#last = step;
  }

  /** Writes a checkpoint when it is time for one, or at any time that is not the beginning when `wanted`. */
  async afterStep(session: Session, history: History, reader: BatchReader, { wanted = false } = {}): Promise<void> {
    const step = history.losses.length;
    const { dir, every, keep, start } = this.plan;
    if (step === this.#last || !(wanted || step % every === 0)) return;
    await this.world.together(`writing the checkpoint of step ${step}`, async () => {
      if (this.world.rank !== 0) return;
      await writeCheckpointFolder(dir, step, { limit: keep }, async (target) => {
        await writeLanguageModel(target, session);
        await save(session.optimizer.stateDict(), join(target, OPTIMIZER_NAME));
        await save(savedState(step, session, history, reader), join(target, STATE_NAME));
        await writeFileAtomic(join(target, TRAINING_NAME), [startText(start)]);
      });
    });
    this.#last = step;
  }
}

function savedState(step: number, { model }: Session, history: History, reader: BatchReader): SavedState {
  return {
    step,
    random: torchRngStates(model.parameters()[0]?.device),
    pass_began: reader.passBegan,
    history: {
      loss: float64(history.losses),
      grad_norm: float64(history.gradNorms),
      learning_rate: float64(history.learningRates),
      tokens: float64(history.tokensSoFar),
      seconds: float64(history.secondsSoFar),
    },
    evaluations: float64(history.evaluations.map(({ step, train, validation }) => [step, train, validation])),
  };
}

/**
 * Puts a training that has just begun to where a checkpoint was written.
 * @returns what had happened until then
 * @throws ValueError for a checkpoint of another model, or one whose parts do not belong together
 */
export async function resumeFromCheckpoint(folder: string, session: Session, reader: BatchReader): Promise<History> {
  const takeOver = await prepareStateFrom(join(folder, OPTIMIZER_NAME), {
    prepareState: (saved) => session.optimizer.prepareState(withCapturable(saved, session.capture ?? false)),
  });
  const path = join(folder, STATE_NAME);
  const state = await load<SavedState>(path, { mapLocation: "cpu" });
  const history = historyIn(state);
  if (history.losses.length !== state.step) {
    throw new ValueError(`Expected the losses of ${state.step} steps in ${path}, but it has ${history.losses.length}`);
  }
  // All of it is read and checked by now.
  await loadWeights(folder, session.model);
  takeOver();
  reader.goTo(state.step % session.stepsPerEpoch, state.pass_began, state.random);
  return history;
}

/** A saved optimizer for steps that are captured, or not, whichever they were: a training may go on on another device. */
export function withCapturable(saved: unknown, capturable: boolean): unknown {
  const groups = (saved as Partial<OptimizerStateDict> | null)?.param_groups;
  if (!Array.isArray(groups)) return saved;
  return { ...(saved as object), param_groups: groups.map((group) => ({ ...group, capturable })) };
}

function historyIn({ history, evaluations }: SavedState): History {
  const list = (values: Tensor) => values.tolist() as number[];
  const rows = evaluations.tolist() as [number, number, number][];
  return {
    losses: list(history.loss),
    gradNorms: list(history.grad_norm),
    learningRates: list(history.learning_rate),
    tokensSoFar: list(history.tokens),
    secondsSoFar: list(history.seconds),
    evaluations: rows.map(([step, train, validation]) => ({ step, train, validation })),
  };
}

/**
 * Writes a checkpoint. Where the system refuses, as on a full disk, the training goes on: the model that is trained is worth more,
 * and the checkpoints that are there stay.
 */
export async function unlessRefused(observer: Observer, write: () => Promise<void>): Promise<void> {
  await write().catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    observer.onWarning?.(`No checkpoint was written, the training continues without it: ${error.message}`);
  });
}
