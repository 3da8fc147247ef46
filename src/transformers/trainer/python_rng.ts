/** The states of Python's and numpy's own generators, which a checkpoint of Python's Trainer holds beside PyTorch's. */

import { tensor } from "../../torch/creation.js";
import { Scalar } from "../../torch/scalar.js";
import { NumpyArray, Tuple } from "../../torch/serialization/python_types.js";

const WORDS = 624;

/** mt19937 as `init_genrand` begins it. */
function initGenrand(seed: number): Uint32Array {
  const words = new Uint32Array(WORDS);
  words[0] = seed;
  for (let i = 1; i < WORDS; i++) {
    const before = words[i - 1] as number;
    words[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
  }
  return words;
}

/** mt19937 as `init_by_array` begins it, with a key of one word. */
function initByArray(key: number): Uint32Array {
  const words = initGenrand(19650218);
  let i = 1;
  const mix = (factor: number, add: number) => {
    const before = words[i - 1] as number;
    words[i] = ((words[i] as number) ^ Math.imul(before ^ (before >>> 30), factor)) + add;
    i += 1;
    if (i < WORDS) return;
    words[0] = words[WORDS - 1] as number;
    i = 1;
  };
  for (let k = 0; k < WORDS; k++) mix(1664525, key);
  for (let k = 0; k < WORDS - 1; k++) mix(1566083941, -i);
  words[0] = 0x80000000;
  return words;
}

/** What `random.getstate()` gives after `random.seed(seed)`. */
export function pythonState(seed: number): Tuple {
  return Tuple.of<unknown>(3, Tuple.fromItems([...initByArray(seed), WORDS]), null);
}

/** What `numpy.random.get_state()` gives after `numpy.random.seed(seed)`. */
export function numpyState(seed: number): Tuple {
  const words = new NumpyArray(tensor(initGenrand(seed)));
  return Tuple.of<unknown>("MT19937", words, WORDS, 0, new Scalar(0, "float"));
}
