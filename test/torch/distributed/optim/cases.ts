/** A run of zero_rank.ts and zero_rank.py. */
export interface ZeroCase {
  name: string;
  optimizer: "Adam" | "AdamW" | "SGD" | "Adagrad";
  options: Record<string, unknown>;
  /** Whether there are several groups, one of them added later. */
  groups: boolean;
  /** Whether parameters are views of buckets. */
  view: boolean;
}

const one = (name: string, optimizer: ZeroCase["optimizer"], more: Partial<ZeroCase> = {}): ZeroCase => ({
  ...{ name, optimizer, options: { lr: 0.1 }, groups: false, view: false },
  ...more,
});

export const CASES = [
  one("Adam", "Adam"),
  one("AdamW in groups", "AdamW", { groups: true }),
  one("SGD with momentum in buckets", "SGD", { options: { lr: 0.1, momentum: 0.9 }, view: true }),
  one("Adagrad in groups and buckets", "Adagrad", { groups: true, view: true }),
];
