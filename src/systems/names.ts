/** The names by which options, command lines and files know the systems. Needs no libtorch. */
export const systemNames = ["tinylm", "tiny-transformer", "encoder", "tinygpt", "nanogpt"] as const;

/** The models that {@link train} can train, by name. */
export type SystemName = (typeof systemNames)[number];
