import { getRngStateAll, setRngStateAll } from "../cuda/random.js";
import type { Module } from "../nn/index.js";
import { getRngState, setRngState } from "../random.js";
import type { Tensor } from "../tensor.js";

/** The states of all generators that a training draws from. */
export interface RandomState {
  cpu: Tensor;
  /** Those of the GPUs, where it is trained on one. */
  cuda: Tensor[];
}

export function randomState(model: Module): RandomState {
  const onGPU = model.parameters()[0]?.device.type === "cuda";
  return { cpu: getRngState(), cuda: onGPU ? getRngStateAll() : [] };
}

export function setRandomState({ cpu, cuda }: RandomState): void {
  setRngState(cpu);
  setRngStateAll(cuda);
}
