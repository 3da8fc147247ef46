export { type LoadOptions, load } from "./load.js";
export type { MapLocation } from "./locations.js";
export { IntDict, NumpyArray, Size, Tuple } from "./python_types.js";
export { save } from "./save.js";
