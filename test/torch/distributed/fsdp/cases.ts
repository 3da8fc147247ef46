/** A run of fsdp_rank.ts and fsdp_rank.py. */
export interface FsdpCase {
  name: string;
  model: "layers" | "tied" | "encoder" | "unused";
  /** What `reshardAfterForward` is for the blocks. */
  reshard: boolean | null;
  /** Whether each second backward pass alone reduces. */
  accumulate: boolean;
  /** Whether it computes in bfloat16, and in what it reduces then. */
  mixed: "float32" | "bfloat16" | null;
  /** Whether gradients are clipped: their norm is summed in another order than that of whole ones. */
  clip: boolean;
  /** What shares parameters: the shape of a mesh, of which the first of two dimensions replicates. */
  mesh: number[];
  /** Whether the blocks are shared out in one call. */
  together: boolean;
}

const one = (name: string, model: FsdpCase["model"], more: Partial<FsdpCase> = {}): FsdpCase => ({
  ...{ name, model, reshard: null, accumulate: false, mixed: null, clip: false, mesh: [2], together: false },
  ...more,
});

export const CASES = [
  one("layers", "layers"),
  one("layers that stay whole", "layers", { reshard: false }),
  one("layers with accumulation", "layers", { accumulate: true }),
  one("tied weights", "tied", { reshard: true }),
  one("encoder layers", "encoder"),
  one("unused parameters", "unused", { accumulate: true }),
  one("clipped gradients", "encoder", { clip: true }),
  one("blocks in one call", "layers", { together: true, reshard: true }),
  one("blocks in one call of which some are not used", "unused", { together: true, accumulate: true }),
  one("replicas", "layers", { mesh: [2, 1] }),
  one("shards of one replica", "encoder", { mesh: [1, 2], clip: true }),
  one("bfloat16 in replicas", "layers", { mesh: [2, 1], mixed: "float32" }),
  one("bfloat16", "layers", { mixed: "bfloat16" }),
  one("bfloat16 reduced in float32", "layers", { mixed: "float32", accumulate: true }),
];

/** In a world of four: two replicas of two parts each. */
export const CASES_OF_FOUR = [
  one("two by two", "layers", { mesh: [2, 2], reshard: true }),
  one("two by two with accumulation", "tied", { mesh: [2, 2], accumulate: true }),
  one("two by two, clipped", "encoder", { mesh: [2, 2], clip: true }),
  one("two by two in bfloat16", "layers", { mesh: [2, 2], mixed: "float32", together: true }),
];

/** Whether it has the bits of a model that is not shared out. */
export const isAsWhole = ({ mixed, clip }: FsdpCase): boolean => mixed === null && !clip;
