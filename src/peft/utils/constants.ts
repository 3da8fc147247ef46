/** Names of files and modules that Python's `peft` goes by. Follows peft/utils/constants.py. */

/** What is written as the release that an adapter comes from, whose files these are. */
export const PEFT_VERSION = "0.21.2";

export const CONFIG_NAME = "adapter_config.json";
export const SAFETENSORS_WEIGHTS_NAME = "adapter_model.safetensors";
export const WEIGHTS_NAME = "adapter_model.bin";

/** The last part of the names that embeddings and their tied heads have. */
export const EMBEDDING_LAYER_NAMES: readonly string[] = ["embed_tokens", "lm_head"];
/** Heads of models that classify sequences. */
export const SEQ_CLS_HEAD_NAMES: readonly string[] = ["score", "classifier"];
/** As `targetModules`: every linear layer but the output's. */
export const INCLUDE_LINEAR_LAYERS_SHORTHAND = "all-linear";
/** As `targetModules`: none, for an adapter whose modules are injected by other means. */
export const DUMMY_TARGET_MODULES = "dummy-target-modules";
/** From so many targets on, the list is shortened to what tells them from the others. */
export const MIN_TARGET_MODULES_FOR_OPTIMIZATION = 20;

/** What LoRA adapts where a configuration names no modules, by `model_type`: the families that are here. */
export const TRANSFORMERS_MODELS_TO_LORA_TARGET_MODULES_MAPPING: Readonly<Record<string, readonly string[]>> = {
  bert: ["query", "value"],
  gpt2: ["c_attn"],
  llama: ["q_proj", "v_proj"],
  mistral: ["q_proj", "v_proj"],
  qwen2: ["q_proj", "v_proj"],
  qwen3: ["q_proj", "v_proj"],
  roberta: ["query", "value"],
};
