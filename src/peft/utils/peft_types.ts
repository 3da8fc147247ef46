/** Kinds of tasks and of adapters. Follows peft/utils/peft_types.py. */

/** What a model is for, which decides the class that {@link getPeftModel} gives. */
export const TaskType = {
  SEQ_CLS: "SEQ_CLS",
  SEQ_2_SEQ_LM: "SEQ_2_SEQ_LM",
  CAUSAL_LM: "CAUSAL_LM",
  TOKEN_CLS: "TOKEN_CLS",
  QUESTION_ANS: "QUESTION_ANS",
  FEATURE_EXTRACTION: "FEATURE_EXTRACTION",
} as const;
/** One of {@link TaskType}'s values. */
export type TaskType = keyof typeof TaskType;

/** The methods that are here. */
export const PeftType = { LORA: "LORA" } as const;
/** One of {@link PeftType}'s values. */
export type PeftType = keyof typeof PeftType;
