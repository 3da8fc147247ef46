import { ValueError } from "../../python/exceptions.js";

/** What `LIBTORCH_NODE_DEVICE` may ask for. */
export type DeviceChoice = "auto" | "cpu" | "cuda";

/**
 * What `LIBTORCH_NODE_DEVICE` asks for: `"cpu"` (no CUDA build is picked), `"cuda"` (nothing else will do) or `"auto"`, the default.
 * @throws ValueError for any other word.
 */
export function deviceChoice(env: NodeJS.ProcessEnv = process.env): DeviceChoice {
  const choice = env.LIBTORCH_NODE_DEVICE || "auto";
  if (choice === "auto" || choice === "cpu" || choice === "cuda") return choice;
  throw new ValueError(`LIBTORCH_NODE_DEVICE must be cpu, cuda or auto, and is ${JSON.stringify(choice)}`);
}
