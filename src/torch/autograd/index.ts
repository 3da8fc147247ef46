export * from "./grad_mode.js";
export * from "./gradients.js";
