import type { Tensor } from "../../torch/tensor.js";
import { setTorchRngStates, type TorchRngStates, torchRngStates } from "../../transformers/trainer/rng_states.js";
import type { Session } from "./session.js";

type Batch = readonly [inputs: Tensor, targets: Tensor];

/** The batches of a training, one pass after the other, and the way back to a place among them. */
export class BatchReader {
  #batches: Iterator<Batch> | undefined;
  #left = 0;
  /** The generators as they were before the order of the present pass was drawn; null as long as nobody asks for it. */
  #before: TorchRngStates | null = null;

  /** @param keepsPlace Whether {@link passBegan} will be asked for. */
  constructor(
    private readonly session: Session,
    private readonly keepsPlace: boolean,
  ) {}

  /** The next batch. A pass begins, and draws its order, when its first batch is asked for. */
  next(): Batch {
    if (this.#batches === undefined || this.#left === 0) {
      this.#before = this.keepsPlace ? torchRngStates(this.session.model.parameters()[0]?.device) : null;
      this.#batches = this.session.batches()[Symbol.iterator]();
      this.#left = this.session.stepsPerEpoch;
    }
    this.#left -= 1;
    return this.#batches.next().value as Batch;
  }

  /** The generators before the present pass began; null between two passes. */
  get passBegan(): TorchRngStates | null {
    return this.#left === 0 ? null : this.#before;
  }

  /** Goes to where so many batches of a pass are read, and then sets the generators to what they were there. */
  goTo(batches: number, passBegan: TorchRngStates | null, now: TorchRngStates): void {
    if (passBegan !== null) setTorchRngStates(passBegan);
    for (let read = 0; read < batches; read++) this.next();
    setTorchRngStates(now);
  }
}
