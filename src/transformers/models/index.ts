/** Models by the names that they have in transformers. */

export * from "./auto/configuration_auto.js";
export * from "./auto/modeling_auto.js";
export * from "./families.js";
