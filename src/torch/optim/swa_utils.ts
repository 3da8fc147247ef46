/**
 * `optim.swaUtils`: averages of a model's weights (SWA, EMA). Follows torch/optim/swa_utils.py.
 *
 * @module
 */

import { boolean, callback, nullable, number, optional, string } from "../../internal/kinds.js";
import { type Definable, form, type Given, kind, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { AssertionError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import { device } from "../kinds.js";
import { module } from "../nn/kinds.js";
import { BatchNorm } from "../nn/modules/batchnorm.js";
import { deepcopy } from "../nn/modules/deepcopy.js";
import { isModule, Module, type Result } from "../nn/modules/module.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { cos } from "./libm.js";
import {
  forEachGroup,
  groupsOf,
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  minus,
  optimizer,
  over,
  plus,
  rates,
  times,
} from "./lr_scheduler/lr_scheduler.js";

/** Gives the new average of one parameter; `numAveraged` is how many models are in it. */
export type AvgFn = (averaged: Tensor, current: Tensor, numAveraged: Tensor | number) => Tensor;

/** Writes the new averages of parameters of one device and dtype into the first list. */
export type MultiAvgFn = (averaged: Tensor[], current: Tensor[], numAveraged: Tensor | number) => void;

const decay = {
  /** Share of the average that stays, from 0 to 1. Default: 0.999. */
  decay: number(0.999),
} as const;

function checkDecay(decay: number): void {
  if (decay >= 0 && decay <= 1) return;
  throw new ValueError(`Invalid decay value ${decay} provided. Please provide a value in [0,1] range.`);
}

// The operators on lists that average take no integers.
const isAveraged = (tensors: readonly Tensor[]): boolean =>
  (tensors[0] as Tensor).isFloatingPoint() || (tensors[0] as Tensor).isComplex();

/** The exponential moving average of lists of parameters, in place: `decay * average + (1 - decay) * current`. */
export const getEmaMultiAvgFn = form(
  signature("getEmaMultiAvgFn", ["decay"], { ...decay }),
  ({ decay }): MultiAvgFn => {
    checkDecay(decay);
    return (averaged, current) =>
      noGrad(() => {
        if (isAveraged(averaged)) aten._foreachLerp_(averaged, current, 1 - decay);
        else {
          for (const [i, average] of averaged.entries()) {
            average.copy_(average.mul(decay).add((current[i] as Tensor).mul(1 - decay)));
          }
        }
      });
  },
);

/** The equal average of lists of parameters, in place. */
export const getSwaMultiAvgFn = form(
  signature("getSwaMultiAvgFn", [], {}),
  (): MultiAvgFn => (averaged, current, numAveraged) =>
    noGrad(() => {
      const isCounted = numAveraged instanceof Tensor;
      const share = isCounted ? Number(numAveraged.add(1).reciprocal().item()) : 1 / (numAveraged + 1);
      if (isAveraged(averaged)) aten._foreachLerp_(averaged, current, share);
      else {
        const differences = aten._foreachSub(current, averaged);
        if (isCounted) {
          const count = numAveraged.add(1);
          const counts = averaged.map(() => count);
          aten._foreachAddcdiv_(averaged, differences, counts);
        } else aten._foreachAdd_(averaged, differences, { alpha: share });
      }
    }),
);

/** The exponential moving average of a parameter: `decay * average + (1 - decay) * current`. */
export const getEmaAvgFn = form(signature("getEmaAvgFn", ["decay"], { ...decay }), ({ decay }): AvgFn => {
  checkDecay(decay);
  return (averaged, current) => noGrad(() => averaged.mul(decay).add(current.mul(1 - decay)));
});

/** The equal average of a parameter. */
export const getSwaAvgFn = form(
  signature("getSwaAvgFn", [], {}),
  (): AvgFn => (averaged, current, numAveraged) =>
    noGrad(() => {
      const count = numAveraged instanceof Tensor ? numAveraged.add(1) : numAveraged + 1;
      return averaged.add(current.sub(averaged).div(count));
    }),
);

// Devices on which Python averages lists of parameters by one operator (torch/utils/_foreach_utils.py).
const FOREACH_DEVICES = ["cuda", "xpu", "mtia", "privateuseone"];

const averagedModel = signature("AveragedModel", ["device", "avgFn", "multiAvgFn", "useBuffers"], {
  /** Where the averages lie. Default: where the model does. */
  device: optional(device),
  /** How a parameter is averaged. Default: equally. */
  avgFn: nullable(callback<AvgFn>())(null),
  /** How lists of parameters are averaged, in place; not together with `avgFn`. Default: equally. */
  multiAvgFn: nullable(callback<MultiAvgFn>())(null),
  /** Average the buffers too, instead of copying them. Default: false. */
  useBuffers: boolean(false),
});

/**
 * A copy of a model that holds the average of its weights (SWA, or with {@link getEmaMultiAvgFn} EMA).
 *
 * ```ts
 * const average = new optim.swaUtils.AveragedModel(model, { multiAvgFn: optim.swaUtils.getEmaMultiAvgFn(0.99) });
 * for (const [x, y] of loader) { step(x, y); average.updateParameters(model); }
 * optim.swaUtils.updateBn(loader, average);
 * ```
 * Shapes: those of the model. The first `updateParameters` copies; averaging functions are not part of the state dict.
 */
export class AveragedModel<M extends Module = Module> extends Module {
  /** The copy with the averages. */
  module: M;
  /** How many models are in the average: a tensor of no dimensions, int64. */
  declare readonly nAveraged: Tensor;
  avgFn: AvgFn | null;
  multiAvgFn: MultiAvgFn | null;
  useBuffers: boolean;

  constructor(model: M, ...given: Given<typeof averagedModel>) {
    super();
    const { device, avgFn, multiAvgFn, useBuffers } = averagedModel(given, new.target.name);
    if (!isModule(model)) throw new TypeError(`AveragedModel: expected model to be a Module, got ${shown(model)}`);
    if (avgFn !== null && multiAvgFn !== null) {
      throw new AssertionError("Only one of avg_fn and multi_avg_fn should be provided");
    }
    this.module = deepcopy(model);
    if (device !== undefined) this.module.to(device);
    this.registerBuffer("nAveraged", aten.zeros([], { dtype: "int64", device }));
    this.avgFn = avgFn;
    this.multiAvgFn = multiAvgFn;
    this.useBuffers = useBuffers;
  }

  override forward(...args: Parameters<M["forward"]>): Result<M["forward"]> {
    return this.module(...args) as Result<M["forward"]>;
  }

  /** Takes a model's present weights into the average. */
  updateParameters(model: Module): void {
    const averaged = valuesOf(this.module, this.useBuffers);
    const current = valuesOf(model, this.useBuffers);
    const pairs = averaged.slice(0, current.length).map((average, i): [Tensor, Tensor] => {
      return [average, (current[i] as Tensor).to(average.device)];
    });
    if (Number(this.nAveraged.item()) === 0) for (const [average, value] of pairs) average.copy_(value);
    else average(this, pairs);
    if (!this.useBuffers) {
      const buffers = model.buffers();
      for (const [i, buffer] of this.module.buffers().entries()) {
        const source = buffers[i];
        if (source === undefined) throw new ValueError("expected a model with as many buffers as the averaged one");
        buffer.detach().copy_(source.detach());
      }
    }
    this.nAveraged.add_(1);
  }
}

limitArguments(AveragedModel.prototype, { updateParameters: 1 });

/** Takes values into averages, as a model says. */
function average(model: AveragedModel, pairs: readonly [average: Tensor, value: Tensor][]): void {
  const { avgFn, multiAvgFn, nAveraged } = model;
  if (avgFn !== null) {
    for (const [average, value] of pairs) average.copy_(avgFn(average, value, nAveraged.to(average.device)));
    return;
  }
  const groups = new Map<string, [averages: Tensor[], values: Tensor[]]>();
  for (const [average, value] of pairs) {
    const key = `${average.device} ${average.dtype.name}`;
    const group = groups.get(key) ?? [[], []];
    groups.set(key, group);
    group[0].push(average);
    group[1].push(value);
  }
  for (const [averages, values] of groups.values()) {
    const { device } = averages[0] as Tensor;
    const count = nAveraged.to(device);
    const together = multiAvgFn ?? (FOREACH_DEVICES.includes(device.type) ? getSwaMultiAvgFn() : null);
    if (together !== null) together(averages, values, count);
    else {
      const single = getSwaAvgFn();
      for (const [i, average] of averages.entries()) average.copy_(single(average, values[i] as Tensor, count));
    }
  }
}

/** The parameters, and the buffers if asked for, each as a tensor without history that shares its memory. */
function valuesOf(model: Module, withBuffers: boolean): Tensor[] {
  return [...model.parameters(), ...(withBuffers ? model.buffers() : [])].map((value) => value.detach());
}

type Batches = Iterable<unknown> | AsyncIterable<unknown>;

const batches = kind<Batches>((callee, name, value) => {
  const isIterable = typeof value === "object" && value !== null;
  if (isIterable && (Symbol.iterator in value || Symbol.asyncIterator in value)) return value as Batches;
  throw new TypeError(`${callee}: expected ${name} to be an iterable of batches, got ${shown(value)}`);
});

/**
 * Computes the running statistics of a model's batch normalisations anew, from one pass over batches: each an input, or a
 * list that begins with one.
 *
 * @returns Nothing; for a loader that is read with `for await`, as one with workers, a promise.
 */
export const updateBn = form(
  signature("updateBn", ["loader", "model", "device"], {
    loader: batches,
    model: module,
    /** Where the inputs go first. Default: they stay where they are. */
    device: optional(device),
  }),
  ({ loader, model, device }): Promise<void> | undefined => {
    const norms = model.modules().filter((layer) => layer instanceof BatchNorm);
    for (const norm of norms) norm.resetRunningStats();
    if (norms.length === 0) return undefined;
    const wasTraining = model.training;
    const momenta = norms.map(({ momentum }) => momentum);
    model.train();
    for (const norm of norms) norm.momentum = null;
    const feed = (batch: unknown): void => {
      const input: unknown = Array.isArray(batch) ? batch[0] : batch;
      noGrad(() => void model(device !== undefined && input instanceof Tensor ? input.to(device) : input));
    };
    const end = (): void => {
      for (const [i, norm] of norms.entries()) norm.momentum = momenta[i] as number | null;
      model.train(wasTraining);
    };
    if (Symbol.iterator in loader && !((loader as { numWorkers?: number }).numWorkers ?? 0)) {
      for (const batch of loader) feed(batch);
      end();
      return undefined;
    }
    return (async () => {
      for await (const batch of loader) feed(batch);
      end();
    })();
  },
);

const swaLR = signature("SWALR", ["optimizer", "swaLr", "annealEpochs", "annealStrategy", "lastEpoch"], {
  ...optimizer,
  /** Where the learning rate goes: one for all groups, or one for each. */
  swaLr: rates,
  /** In how many steps. Default: 10. */
  annealEpochs: number(10),
  /** Along half a cosine, or a line. Default: "cos". */
  annealStrategy: (string as Definable<"cos" | "linear">)("cos"),
  ...lastEpoch,
});

/** The learning rate goes to a fixed one in `annealEpochs` steps, and stays there while weights are averaged. */
export class SWALR extends LRScheduler {
  protected readonly stateFields = { _anneal_strategy: "annealStrategy", anneal_epochs: "annealEpochs" };
  annealEpochs: number;
  annealStrategy: "cos" | "linear";

  constructor(...given: Given<typeof swaLR>) {
    const { optimizer, swaLr, annealEpochs, annealStrategy, lastEpoch } = swaLR(given, new.target.name);
    const swaLrs = forEachGroup("swa_lr", optimizer, swaLr);
    for (const [i, group] of groupsOf(optimizer).entries()) group.swaLr = swaLrs[i];
    if (annealStrategy !== "cos" && annealStrategy !== "linear") {
      throw new ValueError(`anneal_strategy must be one of 'cos' or 'linear', instead got ${annealStrategy}`);
    }
    if (!(Number.isInteger(annealEpochs) && annealEpochs >= 0)) {
      throw new ValueError(`anneal_epochs must be equal or greater than 0, got ${annealEpochs}`);
    }
    super(optimizer, lastEpoch);
    this.annealEpochs = annealEpochs;
    this.annealStrategy = annealStrategy;
    this.begin();
  }

  getLr(): Lr[] {
    const { annealEpochs } = this;
    const step = annealEpochs === 0 ? Math.max(1, this.stepCount - 1) : this.stepCount - 1;
    const shareAt = (step: number): number => {
      const t = Math.max(0, Math.min(1, step / Math.max(1, annealEpochs)));
      return this.annealStrategy === "cos" ? (1 - cos(Math.PI * t)) / 2 : t;
    };
    const [before, now] = [shareAt(step - 1), shareAt(step)];
    return groupsOf(this.optimizer).map(({ lr, ...group }) => {
      const target = group.swaLr as Lr;
      const first = before === 1 ? target : over(minus(lr, times(target, before)), 1 - before);
      return plus(times(target, now), times(first, 1 - now));
    });
  }
}

limitSchedules(SWALR);
