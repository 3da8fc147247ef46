/**
 * Invertible maps of random variables: `torch.distributions.transforms`. Follows torch/distributions/transforms.py.
 *
 * @module
 */

export { CumulativeDistributionTransform } from "./cumulative_distribution_transform.js";
export {
  AbsTransform,
  AffineTransform,
  ExpTransform,
  PowerTransform,
  SigmoidTransform,
  SoftplusTransform,
  TanhTransform,
} from "./elementwise_transforms.js";
export {
  CorrCholeskyTransform,
  LowerCholeskyTransform,
  PositiveDefiniteTransform,
  ReshapeTransform,
  SoftmaxTransform,
  StickBreakingTransform,
} from "./event_transforms.js";
export { CatTransform, StackTransform } from "./sequence_transforms.js";
export { ComposeTransform, IndependentTransform, identityTransform, Transform } from "./transform.js";
