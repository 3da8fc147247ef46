/**
 * Invertible maps of random variables: `torch.distributions.transforms`. Follows torch/distributions/transforms.py.
 *
 * @module
 */

export {
  AbsTransform,
  AffineTransform,
  ExpTransform,
  PowerTransform,
  SigmoidTransform,
  SoftplusTransform,
  TanhTransform,
} from "./elementwise_transforms.js";
export { ComposeTransform, IndependentTransform, identityTransform, Transform } from "./transform.js";
