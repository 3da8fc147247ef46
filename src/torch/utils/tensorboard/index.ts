/**
 * `torch.utils.tensorboard`: files that TensorBoard reads.
 *
 * @module
 */

export { SummaryWriter } from "./writer.js";
