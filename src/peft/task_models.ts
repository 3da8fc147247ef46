/** Models with adapters by what they are for. Follows peft/peft_model.py (`PeftModelForCausalLM` and its kin). */

import type { Given } from "../internal/signature.js";
import type { Module } from "../torch/nn/index.js";
import type { PeftConfig } from "./config.js";
import { PeftModel, registerModelClass } from "./peft_model.js";
import { LoraConfig } from "./tuners/lora/config.js";
import { setTrainable } from "./utils/modules_to_save.js";

type Rest = ConstructorParameters<typeof PeftModel> extends [unknown, unknown, ...infer More] ? More : never;
type More = Parameters<PeftModel["addAdapter"]> extends [unknown, unknown, ...infer Left] ? Left : never;

const CLASSIFIERS = ["classifier", "score"];

/** Adds the heads of a task to what is trained as a whole. */
function addHeads(config: PeftConfig, heads: readonly string[]): void {
  if (config instanceof LoraConfig) config.modulesToSave = [...(config.modulesToSave ?? []), ...heads];
}

/** A model whose head is new, and is trained and saved as a whole. */
abstract class WithHead<M extends Module = Module> extends PeftModel<M> {
  /** The names that the head can have. */
  protected get heads(): readonly string[] {
    return CLASSIFIERS;
  }

  override addAdapter(adapterName: string, peftConfig: PeftConfig, ...more: More): void {
    addHeads(peftConfig, this.heads);
    super.addAdapter(adapterName, peftConfig, ...more);
  }

  /** @internal */
  protected trainHeads(config: PeftConfig): void {
    if (!(config instanceof LoraConfig)) return;
    setTrainable(this, this.activeAdapter, config.modulesToSave, { inferenceMode: config.inferenceMode });
  }
}

/** Of `taskType: "SEQ_CLS"`: the head (`classifier` or `score`) is trained and saved too. */
export class PeftModelForSequenceClassification<M extends Module = Module> extends WithHead<M> {
  constructor(model: M, peftConfig: PeftConfig, ...rest: Rest) {
    addHeads(peftConfig, CLASSIFIERS);
    super(model, peftConfig, ...(rest as Given<never>));
    this.trainHeads(peftConfig);
  }
}

/** Where the head counts as one only when the adapter is there, as in Python. */
abstract class WithHeadAfter<M extends Module = Module> extends WithHead<M> {
  constructor(model: M, peftConfig: PeftConfig, ...rest: Rest) {
    super(model, peftConfig, ...(rest as Given<never>));
    addHeads(peftConfig, this.heads);
    this.trainHeads(peftConfig);
  }
}

/** Of `taskType: "TOKEN_CLS"`: the head (`classifier` or `score`) is trained and saved too. */
export class PeftModelForTokenClassification<M extends Module = Module> extends WithHeadAfter<M> {}

/** Of `taskType: "QUESTION_ANS"`: the head (`qa_outputs`) is trained and saved too. */
export class PeftModelForQuestionAnswering<M extends Module = Module> extends WithHeadAfter<M> {
  protected override get heads(): readonly string[] {
    return ["qa_outputs"];
  }
}

/** Of `taskType: "CAUSAL_LM"`: `generate` is the model's. */
export class PeftModelForCausalLM<M extends Module = Module> extends PeftModel<M> {}
/** Of `taskType: "SEQ_2_SEQ_LM"`. */
export class PeftModelForSeq2SeqLM<M extends Module = Module> extends PeftModel<M> {}
/** Of `taskType: "FEATURE_EXTRACTION"`. */
export class PeftModelForFeatureExtraction<M extends Module = Module> extends PeftModel<M> {}

registerModelClass("SEQ_CLS", PeftModelForSequenceClassification);
registerModelClass("TOKEN_CLS", PeftModelForTokenClassification);
registerModelClass("QUESTION_ANS", PeftModelForQuestionAnswering);
registerModelClass("CAUSAL_LM", PeftModelForCausalLM);
registerModelClass("SEQ_2_SEQ_LM", PeftModelForSeq2SeqLM);
registerModelClass("FEATURE_EXTRACTION", PeftModelForFeatureExtraction);
