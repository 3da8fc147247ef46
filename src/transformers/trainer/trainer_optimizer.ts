/** The optimizers that `TrainingArguments.optim` names, and how they go with a schedule. Follows transformers/trainer_optimizer.py. */

import { inspect } from "node:util";
import { camelCase } from "../../python/camel_case.js";
import { ValueError } from "../../python/exceptions.js";
import { LayerNorm, type Module } from "../../torch/nn/index.js";
import type { Parameter } from "../../torch/nn/parameter.js";
import { Adagrad, AdamW, RMSprop, SGD } from "../../torch/optim/index.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { ReduceLROnPlateau } from "../../torch/optim/lr_scheduler/plateau.js";
import { Tensor } from "../../torch/tensor.js";
import { TransformersAdafactor } from "../optimization/adafactor.js";
import { GreedyLR } from "../optimization/greedy_lr.js";
import { getScheduler } from "../optimization/schedules.js";
import type { OptimizerName } from "./optimizer_names.js";
import type { Scheduler } from "./trainer_types.js";
import type { TrainingArguments } from "./training_args.js";

/** What of the arguments an optimizer is made from. */
interface OptimizerArguments {
  optim: OptimizerName;
  optimArgs: string | null;
  learningRate: number;
  weightDecay: number;
  adamBeta1: number;
  adamBeta2: number;
  adamEpsilon: number;
}

/** The optimizer that the arguments name, over the model's parameters; only those of {@link decayParameterNames} decay. */
export function makeOptimizer(model: Module, args: OptimizerArguments): AnyOptimizer {
  const decaying = decayParameterNames(model);
  const trained = model.namedParameters().filter(([, parameter]) => parameter.requiresGrad);
  const pick = (decays: boolean): Parameter[] =>
    trained.filter(([name]) => decaying.has(name) === decays).map(([, parameter]) => parameter);
  const groups = [
    { params: pick(true), weightDecay: args.weightDecay },
    { params: pick(false), weightDecay: 0 },
  ];
  const lr = args.learningRate;
  switch (args.optim) {
    case "adamw_torch":
    case "adamw_torch_fused": {
      const adam = { lr, betas: [args.adamBeta1, args.adamBeta2] as const, eps: args.adamEpsilon };
      return new AdamW(groups, args.optim === "adamw_torch_fused" ? { ...adam, fused: true } : adam);
    }
    case "adafactor":
      return new TransformersAdafactor(groups, { lr, scaleParameter: false, relativeStep: false });
    case "sgd":
      return new SGD(groups, { lr, ...named(args, ["momentum", "dampening", "weightDecay"], ["nesterov"]) });
    case "adagrad":
      return new Adagrad(groups, { lr, ...named(args, ["lrDecay", "weightDecay", "eps"]) });
    case "rmsprop":
      return new RMSprop(groups, { lr, ...named(args, ["momentum", "alpha", "eps", "weightDecay"], ["centered"]) });
  }
}

/** The options that `optimArgs` holds, under Python's names, of those that an optimizer takes. */
function named(
  { optimArgs }: OptimizerArguments,
  numbers: readonly string[],
  flags: readonly string[] = [],
): Record<string, number | boolean> {
  const options: Record<string, number | boolean> = {};
  for (const entry of (optimArgs ?? "").replaceAll(" ", "").split(",").filter(Boolean)) {
    const [key = "", value = "", ...rest] = entry.split("=");
    const name = camelCase(key);
    if (value === "" || rest.length > 0) {
      throw new ValueError(`Expected optimArgs such as "momentum=0.9, nesterov=true", but got ${inspect(optimArgs)}`);
    }
    if (flags.includes(name)) options[name] = ["true", "1", "yes"].includes(value.toLowerCase());
    else if (numbers.includes(name)) {
      if (Number.isNaN(Number(value)))
        throw new ValueError(`Expected a number as ${key} in optimArgs, but got ${value}`);
      options[name] = Number(value);
    }
  }
  return options;
}

const FORBIDDEN = [/bias/, /layernorm/, /rmsnorm/, /(?:^|\.)norm(?:$|\.)/, /_norm(?:$|\.)/];

/** The parameters that weight decay applies to: no biases, nothing of normalization. */
export function decayParameterNames(model: Module): Set<string> {
  const allowed = (name: string) => !FORBIDDEN.some((pattern) => pattern.test(name.toLowerCase()));
  const own = model.namedParameters({ recurse: false }).map(([name]) => name);
  const below = model.namedChildren().flatMap(([child, module]) => {
    if (module instanceof LayerNorm) return [];
    return [...decayParameterNames(module)].map((name) => `${child}.${name}`);
  });
  return new Set([...below, ...own].filter(allowed));
}

/** The schedule that the arguments name. */
export function makeScheduler(optimizer: AnyOptimizer, args: TrainingArguments, numTrainingSteps: number): Scheduler {
  return getScheduler(args.lrSchedulerType, optimizer, {
    numWarmupSteps: args.getWarmupSteps(numTrainingSteps),
    numTrainingSteps,
    schedulerSpecificKwargs: args.lrSchedulerKwargs,
  });
}

/** Schedules that go by a metric take their step after an evaluation. */
export function isMetricDriven(scheduler: Scheduler): scheduler is ReduceLROnPlateau | GreedyLR {
  return scheduler instanceof ReduceLROnPlateau || scheduler instanceof GreedyLR;
}

/** The learning rate of the first group. Follows transformers/trainer.py (`_get_learning_rate`). */
export function learningRateOf(optimizer: AnyOptimizer, scheduler: Scheduler): number {
  const last = isMetricDriven(scheduler) ? optimizer.paramGroups[0]?.lr : scheduler.getLastLr()[0];
  return Number(last instanceof Tensor ? last.item() : last);
}
