/** `torch.backends.openmp`: how the threads of an operator on the CPU wait for each other. Belongs to the whole process. */

import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";

/** What threads do while they wait. */
export type WaitPolicy = "adaptive" | "active" | "passive";

interface OpenMP {
  /**
   * "active": they spin for some milliseconds before they sleep, which is fastest where nothing else runs. "passive": they
   * sleep at once, which is many times faster where other work wants the same processors, and up to seven times slower for
   * small operators where none does. "adaptive": one or the other by how long the training thread had to wait for a processor
   * in the last moments (Linux, GNU's OpenMP; elsewhere nothing is changed). The number of threads, and so every bit of a result, is the same.
   *
   * Default: "adaptive"; "active", which changes nothing, where `OMP_WAIT_POLICY` or `GOMP_SPINCOUNT` is set.
   * @throws ValueError for another value
   */
  waitPolicy: WaitPolicy;
  /** What threads do now: what is chosen, or what "adaptive" came to. */
  readonly currentWaitPolicy: "active" | "passive";
  /** Whether libtorch was built with OpenMP. */
  isAvailable(): boolean;
}

/** The threads of operators on the CPU. */
export const openmp: OpenMP = {
  get waitPolicy() {
    return native.waitPolicy();
  },
  set waitPolicy(policy) {
    native.setWaitPolicy(policy);
  },
  get currentWaitPolicy() {
    return native.isWaitPassive() ? "passive" : "active";
  },
  isAvailable: withoutSurplus("isAvailable", 0, () => native.cpuFacts().openmp),
};
