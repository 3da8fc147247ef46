/** The names that `TrainingArguments.optim` takes; apart from the optimizers, so that a command line knows them at once. */
export const optimizerNames = ["adamw_torch_fused", "adamw_torch", "adafactor", "sgd", "adagrad", "rmsprop"] as const;
export type OptimizerName = (typeof optimizerNames)[number];
