/** The families of models, by the names that they have in transformers. A class that is here is found by the Auto classes. */

export { BertConfig, RobertaConfig } from "./bert/configuration_bert.js";
export * from "./bert/modeling_bert.js";
export { DistilBertConfig } from "./distilbert/configuration_distilbert.js";
export * from "./distilbert/modeling_distilbert.js";
export { GPT2Config } from "./gpt2/configuration_gpt2.js";
export * from "./gpt2/modeling_gpt2.js";
export { LlamaConfig, MistralConfig, Qwen2Config, Qwen3Config } from "./llama/configuration_llama.js";
export * from "./llama/modeling_llama.js";
export * from "./mistral/modeling_mistral.js";
export * from "./qwen2/modeling_qwen2.js";
export * from "./qwen3/modeling_qwen3.js";
export * from "./roberta/modeling_roberta.js";
