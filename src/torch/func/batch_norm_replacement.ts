/** Batch normalisation that functions can be mapped over. Follows torch/_functorch/batch_norm_replacement.py. */

import { withoutSurplus } from "../../internal/surplus.js";
import { TypeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { BatchNorm } from "../nn/modules/batchnorm.js";
import { Module } from "../nn/modules/module.js";

/** Takes the running statistics from every `BatchNorm` in a module, which `vmap` could not change. Gives the module. */
export const replaceAllBatchNormModules_ = withoutSurplus(
  "replaceAllBatchNormModules_",
  1,
  <M extends Module>(root: M): M => {
    if (!(root instanceof Module)) {
      throw new TypeError(`replaceAllBatchNormModules_: expected root to be a Module, got ${typeName(root)}`);
    }
    for (const module of root.modules()) {
      if (!(module instanceof BatchNorm && module.trackRunningStats)) continue;
      for (const name of ["runningMean", "runningVar", "numBatchesTracked"]) module.registerBuffer(name, null);
      module.trackRunningStats = false;
    }
    return root;
  },
);
