/** The states of the random generators that a training draws from, as checkpoints keep them. */

import { initByArray, initGenrand, MT19937_WORDS } from "../../python/random.js";
import { tensor } from "../../torch/creation.js";
import { getRngStateAll, setRngStateAll } from "../../torch/cuda/random.js";
import type { Device } from "../../torch/device.js";
import { getRngState, setRngState } from "../../torch/random.js";
import { Scalar } from "../../torch/scalar.js";
import { NumpyArray, Tuple } from "../../torch/serialization/python_types.js";
import type { Tensor } from "../../torch/tensor.js";

/** The states of PyTorch's generators. */
export interface TorchRngStates {
  cpu: Tensor;
  /** Those of the GPUs; empty where none takes part. */
  cuda: Tensor[];
}

/**
 * The states as they are now.
 * @param device Where the training is; undefined for one without a parameter.
 */
export const torchRngStates = (device: Device | undefined): TorchRngStates => ({
  cpu: getRngState(),
  cuda: device?.type === "cuda" ? getRngStateAll() : [],
});

/** Puts PyTorch's generators back. */
export function setTorchRngStates({ cpu, cuda }: TorchRngStates): void {
  setRngState(cpu);
  setRngStateAll(cuda);
}

/** What `rng_state.pth` holds. `python` and `numpy` are the states of Python's own generators, which are handed on as they came. */
export interface RngStates {
  python: unknown;
  numpy: unknown;
  cpu: Tensor;
  /** Only where the training is on a GPU. */
  cuda?: Tensor[];
}

/** The states as a checkpoint keeps them now; those of Python's own generators as they came. */
export function currentRngStates({ python, numpy }: RngStates, device: Device): RngStates {
  const { cpu, cuda } = torchRngStates(device);
  return { python, numpy, cpu, ...(cuda.length > 0 && { cuda }) };
}

/** The states once `seed` is set: PyTorch's as it is now, the others as Python would have them. */
export const initialRngStates = (seed: number): RngStates => ({
  python: pythonState(seed),
  numpy: numpyState(seed),
  cpu: getRngState(),
});

/** What `random.getstate()` gives after `random.seed(seed)`. */
function pythonState(seed: number): Tuple {
  return Tuple.of<unknown>(3, Tuple.fromItems([...initByArray(seed), MT19937_WORDS]), null);
}

/** What `numpy.random.get_state()` gives after `numpy.random.seed(seed)`. */
function numpyState(seed: number): Tuple {
  const words = new NumpyArray(tensor(initGenrand(seed)));
  return Tuple.of<unknown>("MT19937", words, MT19937_WORDS, 0, new Scalar(0, "float"));
}
