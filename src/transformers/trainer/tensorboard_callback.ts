import { join } from "node:path";
import { optional, string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import type { SummaryWriter } from "../../torch/utils/tensorboard/writer.js";
import { type EventArguments, letGo, TrainerCallback } from "./trainer_callback.js";

/** The name under which TensorBoard groups a value: `eval_loss` becomes `eval/loss`, all others are of `train/`. */
function rewritten(name: string): string {
  for (const prefix of ["eval", "test"])
    if (name.startsWith(`${prefix}_`)) return `${prefix}/${name.slice(prefix.length + 1)}`;
  return `train/${name}`;
}

const tensorBoardCallback = signature("TensorBoardCallback", [], {
  /** Where the event files go. Default: `TENSORBOARD_LOGGING_DIR`, or a new folder in `outputDir/runs`. */
  loggingDir: optional(string),
});

/** Sends the logs to TensorBoard. Follows transformers/integrations (`TensorBoardCallback`). */
export class TensorBoardCallback extends TrainerCallback {
  #writer: SummaryWriter | undefined;
  #loggingDir: string | undefined;

  constructor(...given: Given<typeof tensorBoardCallback>) {
    super();
    this.#loggingDir = tensorBoardCallback(given).loggingDir ?? process.env.TENSORBOARD_LOGGING_DIR;
  }

  override async onTrainBegin(...[args, state, , { model }]: EventArguments): Promise<void> {
    if (!state.isWorldProcessZero) return;
    const { defaultLogDir, SummaryWriter } = await import("../../torch/utils/tensorboard/writer.js");
    this.#loggingDir ??= join(args.outputDir, defaultLogDir());
    this.#writer ??= new SummaryWriter(this.#loggingDir);
    this.#writer.addText("args", args.toJsonString());
    const { config } = model as { config?: { toDict?: () => unknown } };
    if (config?.toDict !== undefined) this.#writer.addText("model_config", JSON.stringify(config.toDict(), null, 2));
    this.#writer.flush();
  }

  override async onLog(...[, state, , { logs = {} }]: EventArguments): Promise<void> {
    for (const [name, value] of Object.entries(logs)) this.#writer?.addScalar(rewritten(name), value, state.globalStep);
    this.#writer?.flush();
  }

  override async onTrainEnd(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    writer?.close();
  }

  /** @internal */
  override [letGo](): Promise<void> {
    return this.onTrainEnd();
  }
}
