import { getRngStateAll, setRngStateAll } from "../../torch/cuda/random.js";
import type { Module } from "../../torch/nn/index.js";
import { getRngState, setRngState } from "../../torch/random.js";
import type { Tensor } from "../../torch/tensor.js";

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
