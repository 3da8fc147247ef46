import { number } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { cos, floor, log, modulo, pow, quotient } from "../libm.js";
import {
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  minus,
  optimizer,
  over,
  plus,
  times,
} from "./lr_scheduler.js";

const etaMin = {
  /** The lowest learning rate. Default: 0. */
  etaMin: number(0),
} as const;

const cosineAnnealingLR = signature("CosineAnnealingLR", ["optimizer", "tMax", "etaMin", "lastEpoch"], {
  ...optimizer,
  tMax: number,
  ...etaMin,
  ...lastEpoch,
});

/** The learning rate follows half a cosine from its first value to `etaMin` over `tMax` steps, and back. */
export class CosineAnnealingLR extends LRScheduler {
  protected readonly stateFields = { T_max: "tMax", eta_min: "etaMin" };
  tMax: number;
  etaMin: number;

  constructor(...given: Given<typeof cosineAnnealingLR>) {
    const { optimizer, tMax, etaMin, lastEpoch } = cosineAnnealingLR(given, new.target.name);
    super(optimizer, lastEpoch);
    this.tMax = tMax;
    this.etaMin = etaMin;
    this.begin();
  }

  getLr(): Lr[] {
    const { lastEpoch, tMax, etaMin } = this;
    if (this.isInitial) return this.presentLrs();
    if (this.stepCount === 1 && lastEpoch > 0) {
      return this.baseLrs.map((lr) => fall(lr, etaMin, 1 + cos(quotient(lastEpoch * Math.PI, tMax))));
    }
    if (modulo(lastEpoch - 1 - tMax, 2 * tMax) === 0) {
      return this.fromPresentAndBase((lr, base) =>
        plus(lr, over(times(minus(base, etaMin), 1 - cos(quotient(Math.PI, tMax))), 2)),
      );
    }
    const height = (step: number) => 1 + cos(quotient(Math.PI * step, tMax));
    const ratio = quotient(height(lastEpoch), height(lastEpoch - 1));
    return this.fromPresent((lr) => plus(times(minus(lr, etaMin), ratio), etaMin));
  }

  protected override closedFormLr(): Lr[] {
    return this.baseLrs.map((lr) => fall(lr, this.etaMin, 1 + cos(quotient(Math.PI * this.lastEpoch, this.tMax))));
  }
}

const fall = (lr: Lr, etaMin: number, height: number): Lr => plus(over(times(minus(lr, etaMin), height), 2), etaMin);

const warmRestarts = signature("CosineAnnealingWarmRestarts", ["optimizer", "t0", "tMult", "etaMin", "lastEpoch"], {
  ...optimizer,
  t0: number,
  /** How many times as many steps the next wave takes. Default: 1. */
  tMult: number(1),
  ...etaMin,
  ...lastEpoch,
});

/** Half a cosine to `etaMin` over `t0` steps, then from the start again, each time over `tMult` times as many. */
export class CosineAnnealingWarmRestarts extends LRScheduler {
  protected readonly stateFields = { T_0: "t0", T_i: "ti", T_mult: "tMult", eta_min: "etaMin", T_cur: "tCur" };
  t0: number;
  /** Steps from the last restart to the next. */
  ti: number;
  tMult: number;
  etaMin: number;
  /** Steps since the last restart. */
  tCur: number;

  constructor(...given: Given<typeof warmRestarts>) {
    const { optimizer, t0, tMult, etaMin, lastEpoch } = warmRestarts(given, new.target.name);
    super(optimizer, lastEpoch);
    if (!(t0 > 0 && Number.isInteger(t0))) throw new ValueError(`Expected positive integer T_0, but got ${t0}`);
    if (!(tMult >= 1 && Number.isInteger(tMult))) {
      throw new ValueError(`Expected integer T_mult >= 1, but got ${tMult}`);
    }
    this.t0 = t0;
    this.ti = t0;
    this.tMult = tMult;
    this.etaMin = etaMin;
    this.tCur = lastEpoch;
    this.begin();
  }

  getLr(): Lr[] {
    return this.baseLrs.map((lr) => fall(lr, this.etaMin, 1 + cos(quotient(Math.PI * this.tCur, this.ti))));
  }

  /** Goes on by one step, or to `epoch`, which here may be a fraction: `epoch + batch / batches`. */
  override step(epoch?: number): void {
    let at = epoch ?? (this.lastEpoch < 0 ? 0 : undefined);
    if (at === undefined) {
      at = this.lastEpoch + 1;
      this.tCur += 1;
      if (this.tCur >= this.ti) {
        this.tCur = modulo(this.tCur, this.ti);
        this.ti *= this.tMult;
      }
    } else {
      if (at < 0) throw new ValueError(`Expected non-negative epoch, but got ${at}`);
      if (at < this.t0) {
        this.ti = this.t0;
        this.tCur = at;
      } else if (this.tMult === 1) {
        this.tCur = modulo(at, this.t0);
      } else {
        const restarts = Math.trunc(quotient(log(quotient(at, this.t0) * (this.tMult - 1) + 1), log(this.tMult)));
        this.tCur = at - quotient(this.t0 * (pow(this.tMult, restarts) - 1), this.tMult - 1);
        this.ti = this.t0 * pow(this.tMult, restarts);
      }
    }
    this.lastEpoch = floor(at);
    this.applyLrs(this.getLr());
  }
}

limitSchedules(CosineAnnealingLR, CosineAnnealingWarmRestarts);
