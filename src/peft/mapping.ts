/** Makes models with adapters. Follows peft/mapping_func.py and peft/mapping.py. */

import { boolean, nullable, string } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { NotImplementedError, TypeError, ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { warn } from "../python/warnings.js";
import { isModule, type Module } from "../torch/nn/modules/module.js";
import type { PeftConfig } from "./config.js";
import { type Adapted, modelClass, nameOf, PeftModel, warnOfName } from "./peft_model.js";
import { LoraConfig } from "./tuners/lora/config.js";
import { LoraModel } from "./tuners/lora/model.js";
import { BaseTunerLayer } from "./tuners/tuner_layer.js";

const getting = signature("getPeftModel", ["adapterName", "mixed", "autocastAdapterDtype", "revision"], {
  /** The adapter's name. Default: `"default"`. */
  adapterName: string("default"),
  /** Adapters of several methods; there is but one here. */
  mixed: boolean(false),
  /** Make the parts of the adapter float32 where they would be of half precision. Default: true. */
  autocastAdapterDtype: boolean(true),
  /** The base model's revision, which is saved with the adapter. */
  revision: nullable(string)(null),
});

const injecting = signature("injectAdapterInModel", ["adapterName"], { adapterName: string("default") });

/**
 * Puts an adapter into a model, and gives the {@link PeftModel} around it, of the class of the configuration's `taskType`. Any module can
 * be adapted; it is changed itself, and with the same seed the adapter starts as in Python.
 *
 * ```ts
 * const model = getPeftModel(base, new LoraConfig({ r: 8, targetModules: ["q_proj", "v_proj"] }));
 * model.printTrainableParameters();
 * ```
 */
export function getPeftModel<M extends Module>(
  model: M,
  peftConfig: PeftConfig,
  ...given: Given<typeof getting>
): Adapted<M> {
  const { adapterName, mixed, autocastAdapterDtype, revision } = getting(given);
  if (!isModule(model)) throw new TypeError(`getPeftModel: expected model to be a Module, got ${shown(model)}`);
  if (!(peftConfig instanceof LoraConfig)) {
    throw new TypeError(`getPeftModel: expected peftConfig to be a LoraConfig, got ${shown(peftConfig)}`);
  }
  if (model instanceof PeftModel) {
    throw new ValueError(
      "getPeftModel: the model has adapters already. Add one with model.addAdapter(name, config), or take them out with model.unload() or " +
        "model.mergeAndUnload().",
    );
  }
  if (mixed) throw new NotImplementedError("getPeftModel: there are no models with adapters of several methods here");
  const { baseModelNameOrPath: oldName } = peftConfig;
  const newName = nameOf(model);
  peftConfig.baseModelNameOrPath = newName;
  if (model.modules().some((module) => module instanceof BaseTunerLayer)) {
    warn(
      "You are trying to modify a model with PEFT for a second time. If you want to reload the model with a different config, make " +
        "sure to call `.unload()` before.",
    );
  }
  if (oldName !== null && oldName !== newName) {
    warn(
      `The PEFT config's \`base_model_name_or_path\` was renamed from '${oldName}' to '${newName ?? "None"}'. Please ensure that the ` +
        "correct base model is loaded when loading this checkpoint.",
    );
  }
  if (revision !== null) {
    if (peftConfig.revision !== null && peftConfig.revision !== revision) {
      warn(
        `peft config has already set base model revision to ${peftConfig.revision}, overwriting with revision ${revision}`,
      );
    }
    peftConfig.revision = revision;
  }
  warnOfName(adapterName);
  return new (modelClass(peftConfig.taskType))(model, peftConfig, {
    adapterName,
    autocastAdapterDtype,
  }) as unknown as Adapted<M>;
}

/** Puts an adapter into a model, and gives the model itself back: it is called, and saved, as before. */
export function injectAdapterInModel<M extends Module>(
  peftConfig: PeftConfig,
  model: M,
  ...given: Given<typeof injecting>
): M {
  const { adapterName } = injecting(given);
  if (!(peftConfig instanceof LoraConfig)) {
    throw new TypeError(`injectAdapterInModel: expected peftConfig to be a LoraConfig, got ${shown(peftConfig)}`);
  }
  if (!isModule(model)) throw new TypeError(`injectAdapterInModel: expected model to be a Module, got ${shown(model)}`);
  return new LoraModel(model, peftConfig, adapterName).model as M;
}
