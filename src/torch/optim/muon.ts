import { boolean, integer, listOf, number, unchecked } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import { layouts } from "../layout.js";
import { aten } from "../ops/index.js";
import { outliving } from "../outliving.js";
import { Tensor } from "../tensor.js";
import { ComposedOptimizer } from "./composed_optimizer.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import { lr, toNumber } from "./hyperparameters.js";
import { quotient } from "./libm.js";
import type { ParamGroup, ParamState } from "./optimizer.js";
import { difference, product, toScalar } from "./real.js";

/** How the learning rate follows the shape of a parameter. */
export type MuonAdjustment = "original" | "match_rms_adamw" | null;

const muon = optimizer(
  "Muon",
  ["lr", "weightDecay", "momentum", "nesterov", "nsCoefficients", "eps", "nsSteps", "adjustLrFn"],
  {
    ...lr(1e-3),
    /** Decoupled weight decay. Default: 0.1. */
    weightDecay: number(0.1),
    /** Share of the running average that stays in a step. Default: 0.95. */
    momentum: number(0.95),
    /** Nesterov's momentum. Default: true. */
    nesterov: boolean(true),
    /** The coefficients of the Newton-Schulz polynomial. Default: [3.4445, -4.775, 2.0315]. */
    nsCoefficients: listOf(number)([3.4445, -4.775, 2.0315]),
    /** The smallest norm that an update is divided by. Default: 1e-7. */
    eps: number(1e-7),
    /** How many Newton-Schulz iterations are taken, below 100. Default: 5. */
    nsSteps: integer(5),
    /**
     * For a parameter of n rows and m columns the learning rate is multiplied by `sqrt(max(1, n / m))` ("original", and
     * null), or by `0.2 * sqrt(max(n, m))` ("match_rms_adamw"). Default: null.
     */
    adjustLrFn: unchecked<MuonAdjustment>()(null),
  },
);

/** Hyperparameters of {@link Muon}, with PyTorch's defaults; `lr` is 1e-3, `weightDecay` 0.1. */
export type MuonOptions = Hyperparameters<typeof muon>;

/**
 * Muon, for the matrices of hidden layers: momentum whose update is orthogonalized, in bfloat16. Other parameters (biases,
 * embeddings) get another optimizer. Follows torch/optim/_muon.py.
 *
 * State of a parameter (n, m): `momentum_buffer` (n, m).
 * @throws ValueError when a hyperparameter is out of range, or a parameter is no matrix.
 */
export class Muon extends ComposedOptimizer<MuonOptions> {
  constructor(...given: GivenToOneOf<typeof muon>) {
    super(muon, given);
    const other = this.paramGroups.flatMap(({ params }) => params).find((param) => param.dim() !== 2);
    if (other === undefined) return;
    throw new ValueError(
      `Muon only supports 2D parameters whereas we found a parameter with size: torch.Size([${other.shape.join(", ")}])`,
    );
  }

  protected checkRanges({ lr, momentum, weightDecay, adjustLrFn }: ParamGroup<MuonOptions>): void {
    if (lr instanceof Tensor && lr.numel() !== 1) throw new ValueError("Tensor lr must be 1-element");
    if (!(toNumber(lr) >= 0)) throw new ValueError(`Learning rate should be >= 0 but is: ${lr}`);
    if (!(momentum >= 0)) throw new ValueError(`momentum should be >= 0 but is: ${momentum}`);
    if (!(weightDecay >= 0)) throw new ValueError(`weight decay should be >= 0 but is: ${weightDecay}`);
    if (adjustLrFn !== null && adjustLrFn !== "original" && adjustLrFn !== "match_rms_adamw") {
      throw new ValueError(`Adjust learning rate function ${adjustLrFn} is not supported`);
    }
  }

  protected checkState({ momentum_buffer: buffer }: ParamState): void {
    if (buffer !== undefined && !(buffer instanceof Tensor)) {
      throw new TypeError(`expected the saved momentum_buffer to be a Tensor, got ${shown(buffer)}`);
    }
  }

  protected updateParameters(): void {
    noGrad(() => {
      for (const group of this.paramGroups) {
        const moving = group.params.flatMap((param) => this.#gradientOf(param));
        for (const [param, grad, buffer] of moving) update(param, grad, buffer, group);
      }
    });
  }

  /** A parameter with its gradient and its momentum; nothing when it has no gradient. */
  #gradientOf(param: Tensor): [param: Tensor, grad: Tensor, buffer: Tensor][] {
    const { grad } = param;
    if (grad === null) return [];
    if (param.isComplex()) throw new RuntimeError("Muon does not support complex parameters");
    if (grad.layout === layouts.sparse_coo) throw new RuntimeError("Muon does not support sparse gradients");
    const state = this.stateToWrite(param);
    state.momentum_buffer ??= outliving(aten.zerosLike(grad));
    return [[param, grad, state.momentum_buffer as Tensor]];
  }
}

function update(param: Tensor, grad: Tensor, buffer: Tensor, group: ParamGroup<MuonOptions>): void {
  const { weightDecay, momentum, nesterov } = group;
  const rate = toScalar(group.lr);
  if (grad.dim() !== 2) throw new ValueError("Param gradient must be a 2D matrix");
  buffer.lerp_(grad, 1 - momentum);
  const step = orthogonalized(nesterov ? grad.lerp(buffer, momentum) : buffer, group);
  param.mul_(difference(1, product(rate, weightDecay)));
  param.add_(step, { alpha: -toNumber(product(rate, adjustment(param.shape, group.adjustLrFn))) });
}

function adjustment([rows, columns]: readonly number[], by: MuonAdjustment): number {
  const [n, m] = [rows as number, columns as number];
  return by === "match_rms_adamw" ? 0.2 * Math.sqrt(Math.max(n, m)) : Math.sqrt(Math.max(1, quotient(n, m)));
}

/** About the nearest orthogonal matrix, by Newton-Schulz iterations on the wide one of a matrix and its transpose. */
function orthogonalized(matrix: Tensor, { nsCoefficients, nsSteps, eps }: ParamGroup<MuonOptions>): Tensor {
  if (nsSteps >= 100) throw new ValueError("Number of steps must be less than 100 for computational efficiency");
  if (nsCoefficients.length !== 3) throw new ValueError("Coefficients must be a tuple of exactly 3 values");
  const [a, b, c] = nsCoefficients as [number, number, number];
  const isTall = (matrix.shape[0] as number) > (matrix.shape[1] as number);
  const half = matrix.bfloat16();
  let result = isTall ? half.t() : half;
  result.div_(aten.linalgVectorNorm(result, 2).clamp({ min: eps }));
  for (let i = 0; i < nsSteps; i++) {
    const gram = result.matmul(result.t());
    const polynomial = gram.addmm(gram, gram, { beta: b, alpha: c });
    result = result.addmm(polynomial, result, { beta: a });
  }
  return isTall ? result.t() : result;
}
