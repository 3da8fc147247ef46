import { form, kind, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import type { NativeReduceOp } from "../../../native/distributed_interface.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { Tensor } from "../../tensor.js";

/** How the elements of all ranks become one. Follows torch/csrc/distributed/c10d/Types.hpp. */
export class ReduceOp {
  /** Their sum. */
  static readonly SUM = new ReduceOp("SUM");
  /** Their mean. */
  static readonly AVG = new ReduceOp("AVG");
  /** Their product. */
  static readonly PRODUCT = new ReduceOp("PRODUCT");
  /** The least of them. */
  static readonly MIN = new ReduceOp("MIN");
  /** The largest of them. */
  static readonly MAX = new ReduceOp("MAX");
  /** Bitwise and, of integers. */
  static readonly BAND = new ReduceOp("BAND");
  /** Bitwise or, of integers. */
  static readonly BOR = new ReduceOp("BOR");
  /** Bitwise exclusive or, of integers. */
  static readonly BXOR = new ReduceOp("BXOR");

  private constructor(
    /** Its name. */
    readonly name: string,
    private readonly factor: number | Tensor | null = null,
  ) {}

  /** The sum of the elements multiplied with a factor: in Python `_make_nccl_premul_sum`. NCCL has it alone. */
  static PREMUL_SUM(factor: number | Tensor): ReduceOp {
    const isOne = factor instanceof Tensor ? factor.numel() === 1 : typeof factor === "number";
    if (!isOne) {
      const got = factor instanceof Tensor ? `one of ${factor.numel()}` : shown(factor);
      throw new TypeError(`PREMUL_SUM: expected factor to be a number or a tensor of one element, got ${got}`);
    }
    return new ReduceOp("PREMUL_SUM", factor);
  }

  /** Such as `ReduceOp.SUM`. */
  toString(): string {
    return `ReduceOp.${this.name}`;
  }

  /** @internal */
  get native(): NativeReduceOp {
    return this.factor === null ? this.name : { PREMUL_SUM: this.factor };
  }
}

const operation = kind<ReduceOp>((callee, name, value) => {
  if (value instanceof ReduceOp) return value;
  throw new TypeError(`${callee}: expected ${name} to be a ReduceOp, got ${shown(value)}`);
});

/** @internal An operation; default: the sum. */
export const reduceOp = operation(ReduceOp.SUM);

/** Whether an operation means something for complex numbers, of which it sees the parts. */
export const supportsComplex = form(
  signature("supportsComplex", ["reduceOp"], { reduceOp: operation }),
  ({ reduceOp }): boolean => reduceOp === ReduceOp.SUM || reduceOp === ReduceOp.AVG || reduceOp.name === "PREMUL_SUM",
);

limitArguments(ReduceOp, { PREMUL_SUM: 1 });
