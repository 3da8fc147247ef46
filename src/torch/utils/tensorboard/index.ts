/**
 * `torch.utils.tensorboard`: files that TensorBoard reads.
 *
 * @module
 */

export { FileWriter } from "./file_writer.js";
export { SummaryWriter } from "./writer.js";
