/**
 * `torch.testing`: comparisons and tensors for tests.
 *
 * @module
 */

export { type AssertCloseOptions, assertAllclose, assertClose } from "./comparison.js";
export { type MakeTensorOptions, makeTensor } from "./creation.js";
