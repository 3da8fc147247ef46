/** `torch.backends`: switches of the libraries that compute. They belong to the whole process. */
export * as cuda from "./cuda.js";
export { cudnn } from "./cudnn.js";
